package io.seatledger.api.operations;

import io.seatledger.query.cluster.Nodes;
import io.seatledger.query.cluster.Processors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The nodes that are alive and the processors that they share, told by any of them. */
@RestController
@RequestMapping(path = ReplayApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class ClusterApi {

  private final Nodes nodes;
  private final Processors processors;

  ClusterApi(Nodes nodes, Processors processors) {
    this.nodes = nodes;
    this.processors = processors;
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
    return processors.find(name).map(ProcessorAnswer::of).orElseThrow(Operators::unknownProcessor);
  }
}
