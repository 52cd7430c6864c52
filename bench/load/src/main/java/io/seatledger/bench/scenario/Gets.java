package io.seatledger.bench.scenario;

import io.seatledger.bench.load.Wrk;
import io.seatledger.bench.service.Service;
import java.nio.file.Path;
import java.util.List;

/** Requests that read one of some paths after another. */
record Gets(Path scratch, int connections) {

  Contender of(String name, Service service, List<String> paths) {
    var wrk = new Wrk(scratch, connections, null);
    return new Contender(
        name, duration -> new Requests(service).measure(() -> wrk.get(service, paths, duration)));
  }
}
