package io.seatledger.api.embedded;

/** A name and password that the embedded database accepts. */
public record Login(String name, String password) {

  @Override
  public String toString() {
    return name;
  }
}
