package org.hearsay.strike;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.PartialDate;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.Entity;
import org.hearsay.text.Span;

/**
 * One article's account of one strike, by one first teller. Never a fact of the world.
 *
 * @param passages the sentences that tell of it, the one with the most about it first
 * @param weapon as the text calls it
 * @param hit what was hit: "a camp", "a car carrying responders"
 * @param place the narrowest place that the text gives
 * @param dateRule how the date was found, with its anchor: {@code weekday before 2017-10-25}
 * @param attributedBy the attribution that carries it; empty for the article's own voice
 * @param rule what found it
 */
public record StrikeReport(
    StrikeType type,
    List<Span> passages,
    Optional<String> weapon,
    Optional<String> hit,
    Optional<Entity> place,
    Optional<PartialDate> date,
    String dateRule,
    List<CasualtyFigure> figures,
    List<Blame> blames,
    Optional<Attribution> attributedBy,
    String rule) {

  public StrikeReport {
    passages = List.copyOf(passages);
    figures = List.copyOf(figures);
    blames = List.copyOf(blames);
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("strike report without passage");
    }
  }

  /** By what kind of attack. */
  public enum StrikeType {
    AIRSTRIKE,
    DRONE_STRIKE,
    MISSILE_STRIKE,
    SHELLING,
    BOMBING,
    RAID,
    ARMED_ATTACK,
    /** An attack of which the text says no more. */
    ATTACK
  }
}
