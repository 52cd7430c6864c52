package io.seatledger.api.pack;

import io.seatledger.query.Reader;
import java.util.List;
import java.util.Optional;

/** The packs that there are. Thread-safe. */
public interface AuditPacks {

  /** How many of a tenant's are kept; the oldest go first. */
  int MOST = 20;

  /** How many of a tenant's may be on their way. */
  int MOST_UNFINISHED = 3;

  /**
   * Has a pack made in the background.
   *
   * @return whether it is; false if too many of the tenant's are on their way
   */
  boolean order(AuditPack pack);

  /** Those of these licenses that are the reader's. */
  List<String> known(Reader reader, List<String> licenseIds);

  /** The pack, unless it is not the reader's. */
  Optional<AuditPack> find(Reader reader, String id);

  /** The reader's packs, the newest first. */
  List<AuditPack> list(Reader reader);

  /** A piece of the pack's file, counted from 0; nothing behind the last. */
  Optional<byte[]> piece(Reader reader, String id, int number);
}
