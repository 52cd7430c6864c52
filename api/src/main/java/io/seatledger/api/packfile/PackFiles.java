package io.seatledger.api.packfile;

import java.util.List;

/** The names of the files in a pack. */
final class PackFiles {

  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String CHECKPOINT = "checkpoint.json";
  static final String EVENTS = "events.ndjson";
  static final String PROOF = "proof.ndjson";
  static final String PUBLIC_KEY = "public-key.pem";
  static final String SUMMARY = "summary.html";

  /** Those that the manifest tells of, in order. */
  static final List<String> TOLD =
      List.of(
          "assignments.csv",
          "assignments.json",
          CHECKPOINT,
          "compliance.csv",
          "compliance.json",
          "entitlements.csv",
          "entitlements.json",
          EVENTS,
          "position.csv",
          "position.json",
          PROOF,
          PUBLIC_KEY,
          SUMMARY);

  private PackFiles() {}
}
