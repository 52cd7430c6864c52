package io.seatledger.bench.replay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Has the events read, one reading at a time. */
@RestController
@RequestMapping("/api/v1/readings")
class ReadingApi {

  private final Reader reader;
  private @Nullable CompletableFuture<Reading> last;

  ReadingApi(Reader reader) {
    this.reader = reader;
  }

  /** Begins when the one before has ended. */
  @PostMapping
  synchronized ResponseEntity<Void> begin(@RequestParam Kind kind) {
    if (last != null && !last.isDone()) {
      return ResponseEntity.status(409).build();
    }
    last =
        CompletableFuture.supplyAsync(
            () -> reader.read(kind), Executors.newVirtualThreadPerTaskExecutor());
    return ResponseEntity.accepted().build();
  }

  /** What the last one took; nothing yet as long as it goes on. */
  @GetMapping
  synchronized ResponseEntity<Reading> last() {
    return last == null || !last.isDone()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(last.join());
  }
}
