package io.seatledger.query.assignment;

/** An assignment at an instant, with what the clock decides. */
public record AssignmentNow(AssignmentView assignment, AssignmentStatus status) {}
