package org.hearsay.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A thing in the world that has a name: an actor, an outlet or a place. A state is one entity, both
 * actor and place.
 *
 * @param key folded name that makes its IRI; the same for every article, never holds a Wikidata
 *     item, so that a link found later changes nothing
 * @param label English name
 * @param names every surface form under which this article or the gazetteer knows it
 * @param link Wikidata item, where one is known
 * @param point where it lies, for places
 * @param geonames GeoNames id, for places
 * @param within key of the place around it, or of the state to which it belongs
 */
public record Entity(
    String key,
    String label,
    EntityType type,
    List<String> names,
    Optional<Link> link,
    Optional<Point> point,
    Optional<String> geonames,
    Optional<String> within)
    implements Referent {

  public Entity {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("entity without key: " + label);
    }
    Objects.requireNonNull(type);
    names = List.copyOf(names);
  }

  /** WGS 84, degrees. */
  public record Point(double latitude, double longitude) {
    public Point {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no point: " + latitude + " " + longitude);
      }
    }
  }

  /**
   * A link to Wikidata.
   *
   * @param item {@code Q858}
   * @param score 0 to 1; from {@link #CERTAIN} on it is written as {@code owl:sameAs}
   * @param rule how it was found
   */
  public record Link(String item, double score, String rule) {
    public static final double CERTAIN = 0.95;

    public boolean isCertain() {
      return score >= CERTAIN;
    }
  }
}
