package org.hearsay.strike;

import java.util.List;
import java.util.Optional;
import org.hearsay.entity.Entity;

/**
 * What one sentence tells of one attack.
 *
 * @param trigger empty when the sentence only counts the victims
 * @param places where: several only when the sentence names several side by side
 * @param around the wider places that the sentence names
 * @param samePlace true when words stand for the place told of before ("at the scene")
 * @param expression the date as it stands, even when it cannot be resolved
 * @param headline true for a headline, which tells nothing that the text does not tell again
 */
record Account(
    Tree tree,
    Optional<Trigger> trigger,
    List<Entity> places,
    List<Entity> around,
    boolean samePlace,
    Optional<DateExpression> expression,
    Optional<DateResolver.Resolved> date,
    Optional<PerpetratorFinder.Perpetrator> perpetrator,
    Optional<String> weapon,
    Optional<String> hit,
    List<Figure> figures,
    boolean headline) {

  /** "The massacres in the provinces of …": many attacks at once, which belong to no single one. */
  boolean isOfMany() {
    return trigger.isPresent()
        && tree.token(trigger.get().token()).tag().equals("NNS")
        && figures.isEmpty()
        && expression.isEmpty()
        && places.size() + around.size() > 1
        && places.stream().allMatch(p -> p.type() != org.hearsay.entity.EntityType.PLACE);
  }

  private boolean isArmed() {
    StrikeReport.StrikeType type = trigger.get().type();
    return type != StrikeReport.StrikeType.ATTACK && type != StrikeReport.StrikeType.ARMED_ATTACK;
  }

  /** Enough to tell of an attack by itself. */
  boolean isSpecific() {
    if (trigger.isEmpty()) {
      return false;
    }
    boolean day = expression.isPresent() && expression.get().form() != DateExpression.Form.YEAR;
    return !figures.isEmpty()
        || places.stream().anyMatch(p -> p.type() != org.hearsay.entity.EntityType.STATE)
        || day && (perpetrator.isPresent() || !places.isEmpty())
        || hit.isPresent() && perpetrator.isPresent() && isArmed() && !trigger.get().definite();
  }
}
