package io.seatledger.api.operations;

import io.seatledger.api.json.Fields;
import io.seatledger.api.write.WriteRequest;
import io.seatledger.query.cluster.Nodes;
import io.seatledger.query.cluster.Operation;
import io.seatledger.query.cluster.Processors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The nodes that are alive and the processors that they share: see and operate them at any. */
@RestController
@RequestMapping(path = ReplayApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class ClusterApi {

  private final Nodes nodes;
  private final Processors processors;
  private final ProcessorOperations operations;

  ClusterApi(Nodes nodes, Processors processors, ProcessorOperations operations) {
    this.nodes = nodes;
    this.processors = processors;
    this.operations = operations;
  }

  @GetMapping("/nodes")
  NodeAnswer.All nodes() {
    return NodeAnswer.All.of(nodes.alive());
  }

  @GetMapping("/processors")
  ProcessorAnswer.All processors() {
    return ProcessorAnswer.All.of(processors.all());
  }

  @GetMapping("/processors/{name}")
  ProcessorAnswer processor(@PathVariable String name) {
    return ProcessorAnswer.of(operations.find(name));
  }

  @PostMapping(path = "/processors/{name}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProcessorAnswer> pause(
      WriteRequest request,
      @PathVariable String name,
      @RequestBody(required = false) @Nullable Fields body) {
    return operate(request, name, Operation.PAUSE, body);
  }

  @PostMapping(path = "/processors/{name}/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProcessorAnswer> resume(
      WriteRequest request,
      @PathVariable String name,
      @RequestBody(required = false) @Nullable Fields body) {
    return operate(request, name, Operation.RESUME, body);
  }

  @PostMapping(path = "/processors/{name}/reset", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProcessorAnswer> reset(
      WriteRequest request,
      @PathVariable String name,
      @RequestBody(required = false) @Nullable Fields body) {
    return operate(request, name, Operation.RESET, body);
  }

  @PostMapping(path = "/processors/{name}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProcessorAnswer> split(
      WriteRequest request,
      @PathVariable String name,
      @RequestBody(required = false) @Nullable Fields body) {
    return operate(request, name, Operation.SPLIT, body);
  }

  @PostMapping(path = "/processors/{name}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProcessorAnswer> merge(
      WriteRequest request,
      @PathVariable String name,
      @RequestBody(required = false) @Nullable Fields body) {
    return operate(request, name, Operation.MERGE, body);
  }

  private ResponseEntity<ProcessorAnswer> operate(
      WriteRequest request, String name, Operation operation, @Nullable Fields body) {
    var asked = OperationRequest.of(operation, body == null ? Fields.none() : body);
    return ResponseEntity.accepted()
        .body(ProcessorAnswer.of(operations.operate(request, name, operation, asked)));
  }
}
