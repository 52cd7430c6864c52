package io.seatledger.query.progress;

import java.util.Arrays;
import org.axonframework.eventhandling.Segment;
import org.springframework.stereotype.Component;

/** Follows what all nodes announce of the processor {@code licenses}. */
@Component
final class LicensesProgress implements DatabaseSignals.Listener {

  private static final String AGAIN = Announcement.again(ReadSide.LICENSES);

  private final Reached reached;
  private final Positions positions;
  private final Inquiry inquiry;

  LicensesProgress(Reached reached, Positions positions, Inquiry inquiry) {
    this.reached = reached;
    this.positions = positions;
    this.inquiry = inquiry;
  }

  /** What was committed before is in the tokens; what commits later is signalled. */
  @Override
  public void connected() {
    reached.forget();
    positions.of(ReadSide.LICENSES).forEach(reached::move);
  }

  @Override
  public void signal(String payload) {
    if (payload.equals(AGAIN)) {
      reached.forget();
    } else if (payload.equals(Inquiry.ASKED)) {
      inquiry.answer();
    } else if (payload.startsWith(ReadSide.LICENSES + " ")) {
      move(payload.split(" ", -1));
    }
  }

  /** Name, segment, position and all segments that there are. */
  private void move(String[] parts) {
    var segments = Arrays.stream(parts[3].split(",")).mapToInt(Integer::parseInt).toArray();
    reached.move(
        Segment.computeSegment(Integer.parseInt(parts[1]), segments), Long.parseLong(parts[2]));
  }

  @Override
  public void lost() {
    reached.forget();
  }
}
