package io.seatledger.api.packfile;

import java.nio.file.Path;

/**
 * A pack that is made.
 *
 * @param zip its file, which is gone when the folder is in which it was made
 * @param contentHash the SHA-256 of its manifest, in hex: the same whenever the same is asked for
 * @param events how many are in it
 * @param position where the tenant's books stood: that of its last event
 */
public record Pack(Path zip, String contentHash, long events, long position) {}
