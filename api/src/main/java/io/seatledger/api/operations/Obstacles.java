package io.seatledger.api.operations;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.query.cluster.Obstacle;
import java.util.Optional;

/** Says what stands in the way of something that is asked of a processor. */
final class Obstacles {

  private Obstacles() {}

  /** Throws a {@link ProblemException} if there is an obstacle. */
  static void requireNone(Optional<Obstacle> found) {
    found.ifPresent(
        obstacle -> {
          throw problem(obstacle);
        });
  }

  static ProblemException problem(Obstacle obstacle) {
    return switch (obstacle) {
      case IN_PROGRESS ->
          new ProblemException(
              ProblemCode.OPERATION_IN_PROGRESS, "The one before must come to its end.");
      case PAUSED ->
          new ProblemException(
              ProblemCode.PROCESSOR_PAUSED, "A segment is cut by the node that has it; none has.");
      case NO_SEGMENT ->
          new ProblemException(
              ProblemCode.SEGMENT_NOT_FOUND, "The processor has no segment of that number.");
      case NO_OTHER_HALF ->
          new ProblemException(
              ProblemCode.SEGMENT_NOT_MERGEABLE, "It is the only one, or the other half is split.");
    };
  }
}
