package org.hearsay.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes entities that no table knows, and entities with more names. */
final class Entities {
  private Entities() {}

  /** A thing known by nothing but its name and type; its key is the folded name. */
  static Entity local(String label, EntityType type, Optional<String> within) {
    String key = Fold.key(label);
    return new Entity(
        key.isEmpty() ? "unnamed" : key,
        label,
        type,
        List.of(label),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        within);
  }

  /** {@code entity} with the surface forms {@code more} beside its own. */
  static Entity withNames(Entity entity, Iterable<String> more) {
    Set<String> names = new LinkedHashSet<>(entity.names());
    more.forEach(names::add);
    return new Entity(
        entity.key(),
        entity.label(),
        entity.type(),
        new ArrayList<>(names),
        entity.link(),
        entity.point(),
        entity.geonames(),
        entity.within());
  }

  static Entity withLink(Entity e, Optional<Entity.Link> link) {
    return new Entity(
        e.key(), e.label(), e.type(), e.names(), link, e.point(), e.geonames(), e.within());
  }
}
