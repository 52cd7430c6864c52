package io.seatledger.command.broken;

/** Stands for the command side, which is not on the class path. */
public final class Command {}
