package org.hearsay.entity;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A name in a text and what it can mean there.
 *
 * @param first index of its first word
 * @param end one past its last word
 * @param actor the actor that it names
 * @param place the place that it names; a state is both
 * @param seat the actor is meant only where the seat speaks or acts
 * @param adjective it qualifies ("Syrian", "US" before a noun) and names nothing by itself
 * @param body a state's body whose state is not told: "the Foreign Ministry"
 * @param rule how it was found
 */
record Name(
    Span span,
    int first,
    int end,
    Optional<Entity> actor,
    Optional<Entity> place,
    boolean seat,
    boolean adjective,
    Optional<Lexicon.Body> body,
    String rule) {

  static Name of(Words words, int first, int end, Entity entity, String rule) {
    EntityType type = entity.type();
    return new Name(
        words.span(first, end),
        first,
        end,
        type.isActor() ? Optional.of(entity) : Optional.empty(),
        type.isPlace() ? Optional.of(entity) : Optional.empty(),
        false,
        false,
        Optional.empty(),
        rule);
  }

  Entity entity() {
    return actor.or(() -> place).orElseThrow();
  }

  boolean isKnown() {
    return actor.isPresent() || place.isPresent();
  }

  Name means(Entity entity, String newRule) {
    EntityType type = entity.type();
    return new Name(
        span,
        first,
        end,
        type.isActor() ? Optional.of(entity) : Optional.empty(),
        type.isPlace() ? Optional.of(entity) : Optional.empty(),
        false,
        false,
        Optional.empty(),
        newRule);
  }

  static List<Name> inOrder(List<Name> names) {
    return names.stream().sorted((a, b) -> a.span.compareTo(b.span)).toList();
  }
}
