package io.seatledger.command.memory;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the snapshots of an aggregate are written.
 *
 * @param name the stored name of the type, {@code <aggregate>.snapshot}; the revision is that of
 *     the class
 * @param json teaches a mapper to write and read the aggregate
 */
public record SnapshotForm(String name, Class<?> aggregate, Consumer<JsonMapper.Builder> json) {}
