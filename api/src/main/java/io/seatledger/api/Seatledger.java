package io.seatledger.api;

final class Seatledger {
  private Seatledger() {}

  public static void main(String[] args) {}
}
