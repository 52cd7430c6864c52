package io.seatledger.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who caused a change and through what: the part of an event's metadata that rules and views read.
 *
 * @param tenantId the organisation whose books change
 * @param actor the subject of the caller's token
 * @param appId the application the token was minted for; null for a person's session
 * @param source provenance the client names, {@code edm} by default (contract section 3)
 * @param sourceType where the write originated
 * @param actorType what kind of actor it is; null where that was not noted
 */
public record Origin(
    String tenantId,
    String actor,
    @Nullable String appId,
    String source,
    SourceType sourceType,
    @Nullable ActorType actorType) {

  public static final String TENANT_ID = "tenant_id";
  private static final String ACTOR = "actor";
  private static final String APP_ID = "app_id";
  private static final String SOURCE = "source";
  private static final String SOURCE_TYPE = "source_type";
  private static final String ACTOR_TYPE = "actor_type";

  public Origin {
    Objects.requireNonNull(tenantId);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(source);
    Objects.requireNonNull(sourceType);
  }

  /** An origin that says nothing of the kind of its actor. */
  public Origin(
      String tenantId, String actor, @Nullable String appId, String source, SourceType sourceType) {
    this(tenantId, actor, appId, source, sourceType, null);
  }

  /** Reads what {@link #toMetadata()} wrote; a missing tenant, actor or source is an error. */
  public static Origin of(Map<String, ?> metadata) {
    var appId = metadata.get(APP_ID);
    var actorType = metadata.get(ACTOR_TYPE);
    return new Origin(
        text(metadata, TENANT_ID),
        text(metadata, ACTOR),
        appId == null ? null : appId.toString(),
        text(metadata, SOURCE),
        SourceType.of(text(metadata, SOURCE_TYPE)),
        actorType == null ? null : ActorType.of(actorType.toString()));
  }

  /** As entries of a message's metadata: strings only, nothing for what is null. */
  public Map<String, String> toMetadata() {
    var metadata = new HashMap<String, String>();
    metadata.put(TENANT_ID, tenantId);
    metadata.put(ACTOR, actor);
    metadata.put(SOURCE, source);
    metadata.put(SOURCE_TYPE, sourceType.wire());
    if (appId != null) {
      metadata.put(APP_ID, appId);
    }
    if (actorType != null) {
      metadata.put(ACTOR_TYPE, actorType.wire());
    }
    return metadata;
  }

  /**
   * Whether what belongs to {@code tenant} and {@code app} exists for this caller: the tenant is
   * the same, and a caller that speaks for an application sees that application's records alone.
   */
  public boolean sees(String tenant, @Nullable String app) {
    return tenantId.equals(tenant) && (appId == null || appId.equals(app));
  }

  private static String text(Map<String, ?> metadata, String key) {
    var value = metadata.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The metadata of a message lacks " + key);
    }
    return value.toString();
  }
}
