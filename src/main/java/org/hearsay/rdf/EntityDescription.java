package org.hearsay.rdf;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;

/**
 * What the graph says of an entity, from all articles that name it.
 *
 * <p>Articles may differ on an entity's label, type or link. {@link #merge} decides in a way that
 * does not depend on their order: it takes the least label, the narrowest type, the surest link,
 * and all names.
 *
 * @param names without the label
 * @param within the place around it, or the state to which it belongs
 */
public record EntityDescription(
    Node node,
    String label,
    EntityType type,
    SortedSet<String> names,
    Optional<Entity.Link> link,
    Optional<Entity.Point> point,
    Optional<String> geonames,
    Optional<Node> within) {

  /** The narrower kind wins: who calls it a coalition knows more than who calls it a body. */
  private static final Comparator<EntityType> NARROWEST =
      Comparator.<EntityType>comparingInt(
              t ->
                  switch (t) {
                    case ORGANISATION, PLACE -> 2;
                    case PERSON -> 1;
                    default -> 0;
                  })
          .thenComparing(Comparator.naturalOrder());

  private static final Comparator<Entity.Link> SUREST =
      Comparator.comparingDouble(Entity.Link::score)
          .reversed()
          .thenComparing(Entity.Link::item)
          .thenComparing(Entity.Link::rule);

  private static final Comparator<Entity.Point> SOUTHWEST =
      Comparator.comparingDouble(Entity.Point::latitude)
          .thenComparingDouble(Entity.Point::longitude);

  public static EntityDescription of(Entity e, Iris iris) {
    SortedSet<String> names = new TreeSet<>(e.names());
    names.remove(e.label());
    return new EntityDescription(
        iris.entity(e),
        e.label(),
        e.type(),
        names,
        e.link(),
        e.point(),
        e.geonames(),
        e.within().map(iris::entity));
  }

  /** Commutative, associative and idempotent. */
  public EntityDescription merge(EntityDescription other) {
    String least = label.compareTo(other.label) <= 0 ? label : other.label;
    SortedSet<String> all = new TreeSet<>(names);
    all.addAll(other.names);
    all.add(label);
    all.add(other.label);
    all.remove(least);
    return new EntityDescription(
        node,
        least,
        NARROWEST.compare(type, other.type) <= 0 ? type : other.type,
        all,
        least(link, other.link, SUREST),
        least(point, other.point, SOUTHWEST),
        least(geonames, other.geonames, Comparator.naturalOrder()),
        least(within, other.within, Comparator.comparing(Node::getURI)));
  }

  private static <T> Optional<T> least(Optional<T> a, Optional<T> b, Comparator<? super T> order) {
    return Stream.concat(a.stream(), b.stream()).min(order);
  }
}
