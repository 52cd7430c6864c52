package io.seatledger.bench.estate;

/**
 * An event of an estate and its place.
 *
 * @param license the number of the license it is about
 * @param type of the stream
 * @param sequence in the stream
 */
public record Fact(int license, String type, String stream, long sequence, Object event) {}
