package org.hearsay.rdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.article.Article;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.attribution.Act;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Modality;
import org.hearsay.attribution.Attribution.Polarity;
import org.hearsay.attribution.AttributionSpans;
import org.hearsay.citation.Citation;
import org.hearsay.entity.ArticleEntities.Affiliation;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.pipeline.ArticleResult;
import org.hearsay.strike.Blame;
import org.hearsay.strike.CasualtyFigure;
import org.hearsay.strike.CasualtyFigure.Bound;
import org.hearsay.strike.CasualtyFigure.Outcome;
import org.hearsay.strike.StrikeReport;
import org.hearsay.strike.StrikeReport.StrikeType;
import org.hearsay.text.Span;

/** Results made by hand, as a perfect reader would find them in a text of our own. */
public final class SampleResults {
  static final String TEXT =
      """
      Harbour ministry blames coalition 🛩 for strike

      KELMIRA (Tidewire) — "The coalition bombed our town and we demand a trial," a statement \
      by the Harbour Ministry read, as quoted by the state broadcaster.

      At least 14 people were killed and 30 injured in Oldport on 23 October 2017, the Watch \
      Group told Tidewire.

      Fishermen said the planes came at night.

      The coalition denied that its planes had been there, spokesman Karl Brandt said.

      Tidewire could not say who did not blame the coalition.
      """;

  public static final Entity MINISTRY =
      entity("harbour-ministry", "Harbour Ministry", EntityType.GOVERNMENT_BODY, "");
  public static final Entity COALITION =
      entity("northern-coalition", "Northern Coalition", EntityType.COALITION, "Q1001");
  public static final Entity TIDEWIRE = entity("tidewire", "Tidewire", EntityType.OUTLET, "Q1002");
  public static final Entity BROADCASTER =
      entity("kelmiran-broadcaster", "Kelmiran Broadcaster", EntityType.OUTLET, "");
  public static final Entity WATCH_GROUP =
      entity("watch-group", "Watch Group", EntityType.ORGANISATION, "");
  public static final Entity BRANDT = entity("karl-brandt", "Karl Brandt", EntityType.PERSON, "");
  public static final Entity KELMIRA = entity("kelmira", "Kelmira", EntityType.STATE, "Q1003");
  public static final Entity OLDPORT =
      new Entity(
          "oldport",
          "Oldport",
          EntityType.PLACE,
          List.of("Oldport", "Old Port"),
          Optional.of(new Entity.Link("Q1004", 0.8, "same name and country")),
          Optional.of(new Entity.Point(35.25, 40.5)),
          Optional.of("4242"),
          Optional.of("kelmira"));

  private final Article article;

  private SampleResults(String document, String text) {
    Optional<Span> headline = Optional.of(new Span(0, text.indexOf('\n')));
    this.article =
        new Article(
            document,
            1,
            0,
            text,
            new Layout(List.of(), text),
            new Metadata(
                Optional.of("https://news.example/" + document),
                Optional.of("Tidewire"),
                Optional.of(new PartialDate(2017, 10, 25)),
                headline,
                Optional.empty(),
                "en"));
  }

  /** The article under the name {@code document}. */
  public static ArticleResult harbour(String document) {
    return new SampleResults(document, TEXT).result();
  }

  /** The same with other words at its end. */
  public static ArticleResult changed(String document) {
    return new SampleResults(document, TEXT + "\nCorrected on Thursday.\n").result();
  }

  /** An article in which nothing was found. */
  public static ArticleResult empty(String document) {
    return new ArticleResult(
        new SampleResults(document, "Nothing\n\nNobody said a thing.\n").article,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private ArticleResult result() {
    Span quote = at("\"The coalition", "state broadcaster.");
    Attribution link =
        new Attribution(
            spans("as-quoted-by", at("the state broadcaster"), at("as quoted by"), quote),
            quote,
            Optional.of(BROADCASTER),
            Act.REPORT,
            Optional.empty(),
            Optional.empty(),
            Polarity.AFFIRMED,
            Modality.ACTUAL,
            Optional.empty(),
            Optional.empty(),
            true);
    Attribution accusation =
        said(
            Act.ACCUSE,
            MINISTRY,
            COALITION,
            null,
            quote,
            at("a statement by the Harbour Ministry"),
            at("read"),
            at("\"The coalition bombed our town and we demand a trial,\""),
            link,
            null);
    Attribution demand =
        said(
            Act.URGE,
            MINISTRY,
            COALITION,
            KELMIRA,
            quote,
            at("a statement by the Harbour Ministry"),
            at("read"),
            at("we demand a trial"),
            link,
            null);
    Span tollPassage = at("At least 14", "told Tidewire.");
    Attribution wire = link(TIDEWIRE, tollPassage, at("told"), at("Tidewire."));
    Attribution toll =
        said(
            Act.REPORT,
            WATCH_GROUP,
            null,
            null,
            tollPassage,
            at("the Watch Group"),
            at("told"),
            at("At least 14", "23 October 2017"),
            wire,
            null);
    UnnamedSource fishermen =
        new UnnamedSource("Fishermen", at("Fishermen"), UnnamedSource.Namedness.COLLECTIVE);
    Attribution night =
        said(
            Act.STATE,
            fishermen,
            null,
            null,
            at("Fishermen said", "at night."),
            at("Fishermen"),
            at("said"),
            at("the planes came at night"),
            null,
            null);
    Span denialPassage = at("The coalition denied", "Brandt said.");
    Attribution denial =
        said(
            Act.DENY,
            BRANDT,
            MINISTRY,
            null,
            denialPassage,
            at("spokesman Karl Brandt"),
            at("denied"),
            at("its planes had been there"),
            null,
            accusation);
    Span negatedPassage = at("Tidewire could not", "the coalition.");
    Attribution negated =
        new Attribution(
            spans("verb", at("Tidewire could"), at("did not blame"), at("the coalition.")),
            negatedPassage,
            Optional.of(TIDEWIRE),
            Act.ACCUSE,
            Optional.of(COALITION),
            Optional.empty(),
            Polarity.NEGATED,
            Modality.ACTUAL,
            Optional.empty(),
            Optional.empty(),
            false);
    CasualtyFigure killed =
        new CasualtyFigure(
            Outcome.KILLED,
            OptionalInt.of(14),
            OptionalInt.empty(),
            Bound.AT_LEAST,
            Optional.of("people"),
            "At least 14",
            at("At least 14"),
            false,
            Optional.of(toll));
    CasualtyFigure injured =
        new CasualtyFigure(
            Outcome.INJURED,
            OptionalInt.of(30),
            OptionalInt.of(30),
            Bound.EXACT,
            Optional.empty(),
            "30",
            at("30"),
            false,
            Optional.of(toll));
    Blame blame = new Blame(COALITION, false, quote, Optional.of(accusation));
    StrikeReport strike =
        new StrikeReport(
            StrikeType.AIRSTRIKE,
            List.of(tollPassage, quote),
            Optional.empty(),
            Optional.of("our town"),
            Optional.of(OLDPORT),
            Optional.of(new PartialDate(2017, 10, 23)),
            "as written",
            List.of(killed, injured),
            List.of(blame),
            Optional.of(toll),
            "figures-at-place");
    return new ArticleResult(
        article,
        Optional.of(TIDEWIRE),
        List.of(),
        List.of(accusation, demand, link, toll, night, denial, negated),
        List.of(strike),
        List.of(
            new Citation(Citation.Kind.DATELINE, TIDEWIRE, at("(Tidewire)"), "dateline"),
            new Citation(
                Citation.Kind.QUOTES, BROADCASTER, at("as quoted by the state"), "as-quoted-by")),
        List.of(MINISTRY, COALITION, TIDEWIRE, BROADCASTER, WATCH_GROUP, BRANDT, OLDPORT, KELMIRA),
        List.of(new Affiliation(BRANDT, COALITION, denialPassage)),
        List.of(),
        List.of());
  }

  private Attribution link(Referent source, Span passage, Span cue, Span sourceSpan) {
    return new Attribution(
        spans("told-agency", sourceSpan, cue, passage),
        passage,
        Optional.of(source),
        Act.REPORT,
        Optional.empty(),
        Optional.empty(),
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static Attribution said(
      Act act,
      Referent source,
      Referent target,
      Referent addressee,
      Span passage,
      Span sourceSpan,
      Span cue,
      Span content,
      Attribution attributedBy,
      Attribution answers) {
    return new Attribution(
        spans("direct-quote", sourceSpan, cue, content),
        passage,
        Optional.of(source),
        act,
        Optional.ofNullable(target),
        Optional.ofNullable(addressee),
        Polarity.AFFIRMED,
        Modality.ACTUAL,
        Optional.ofNullable(attributedBy),
        Optional.ofNullable(answers),
        false);
  }

  private static AttributionSpans spans(String rule, Span source, Span cue, Span content) {
    return new AttributionSpans(List.of(source), List.of(cue), List.of(content), rule, 0.93);
  }

  private Span at(String words) {
    return at(words, words);
  }

  /** From the first of {@code from} to the end of the next {@code to}. */
  private Span at(String from, String to) {
    int start = article.text().indexOf(from);
    int last = article.text().indexOf(to, start);
    if (start < 0 || last < 0) {
      throw new IllegalArgumentException("not in the text: " + from + " … " + to);
    }
    return new Span(start, last + to.length());
  }

  private static Entity entity(String key, String label, EntityType type, String item) {
    return new Entity(
        key,
        label,
        type,
        List.of(label),
        item.isEmpty() ? Optional.empty() : Optional.of(new Entity.Link(item, 0.99, "gazetteer")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
