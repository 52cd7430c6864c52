package io.seatledger.command.ledger;

/**
 * Where a ledger ends.
 *
 * @param head the position that the next append goes on from
 * @param last the position of the last event there is; 0 if there is none
 */
public record Ends(long head, long last) {

  /** Whether the next event follows the last one. */
  public boolean meet() {
    return head == last;
  }
}
