package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;

/**
 * Who speaks for whom: a ministry for its state, a spokesman for his body. What such a one says of
 * the other it says of itself.
 */
final class Kinship {

  private final ArticleEntities entities;
  private final Roles roles;

  Kinship(ArticleEntities entities, Roles roles) {
    this.entities = entities;
    this.roles = roles;
  }

  /** True when {@code speaker} is {@code other}, belongs to it or speaks for it. */
  boolean speaksFor(Referent speaker, Referent other) {
    if (same(speaker, other)) {
      return true;
    }
    if (!(other instanceof Entity body)) {
      return false;
    }
    if (speaker instanceof Entity e && e.within().filter(body.key()::equals).isPresent()) {
      return isVoice(e);
    }
    for (Entity spokenFor : bodies(speaker)) {
      if (spokenFor.key().equals(body.key())
          || spokenFor.within().filter(body.key()::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #speaksFor}, either way round. */
  boolean related(Referent a, Referent b) {
    return speaksFor(a, b) || speaksFor(b, a);
  }

  static boolean same(Referent a, Referent b) {
    if (a instanceof Entity x && b instanceof Entity y) {
      return x.key().equals(y.key());
    }
    return a.equals(b);
  }

  /** The bodies for which the article says that {@code person} speaks. */
  List<Entity> bodies(Referent person) {
    List<Entity> bodies = new ArrayList<>();
    for (ArticleEntities.Affiliation a : entities.affiliations()) {
      if (same(a.person(), person)) {
        bodies.add(a.body());
      }
    }
    return bodies;
  }

  /** Outlets of a country do not speak for it; its ministries, forces and offices do. */
  private static boolean isVoice(Entity e) {
    return e.type() == EntityType.GOVERNMENT_BODY
        || e.type() == EntityType.MILITARY
        || e.type() == EntityType.OFFICE
        || e.type() == EntityType.PERSON
        || e.type() == EntityType.COALITION;
  }

  /**
   * True for sources that tell of events and take no side: outlets, monitors, witnesses, rescuers.
   */
  boolean isTeller(Referent source) {
    if (source instanceof UnnamedSource unnamed) {
      return roles.anyWord(Roles.Kind.TELLER, unnamed.label());
    }
    Entity entity = (Entity) source;
    // one step only: persons can speak for each other in a circle
    return isTellerByName(entity)
        || entity.type() == EntityType.PERSON
            && bodies(entity).stream().anyMatch(this::isTellerByName);
  }

  private boolean isTellerByName(Entity entity) {
    if (entity.type() == EntityType.OUTLET) {
      return true;
    }
    return entity.type() != EntityType.STATE
        && entity.type() != EntityType.COALITION
        && roles.anyWord(Roles.Kind.TELLER, entity.label());
  }

  /** True when nothing but the role is known. */
  static boolean isNamed(Optional<Referent> referent) {
    return referent.filter(r -> r instanceof Entity).isPresent();
  }
}
