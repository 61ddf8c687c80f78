package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.strike.CasualtyFigure.Outcome;
import org.hearsay.strike.Quantity.Kind;

/**
 * Reads the casualty figures of a sentence: who was counted, with what bounds, and what happened to
 * them. Parts ("including two women") are no figures of their own, coordinated victims add up.
 * Immutable; threads may share it.
 */
final class FigureReader {

  private static final Set<String> TIMES =
      Set.of(
          "year",
          "month",
          "week",
          "start",
          "beginning",
          "outbreak",
          "onset",
          "war",
          "conflict",
          "campaign",
          "uprising",
          "invasion");

  private final OutcomeWords words = new OutcomeWords();
  private final CountFinder counts = new CountFinder(new QuantityParser(), new People(), words);
  private final OutcomeLinks links = new OutcomeLinks(words);

  /** The figures of {@code sentence}, in text order. */
  List<Figure> read(Sentence sentence) {
    List<Figure> figures = new ArrayList<>();
    if (!words.mayTell(sentence.tokens())) {
      return figures;
    }
    for (CountGroup group : CountGroup.of(sentence, counts.find(sentence))) {
      figures.addAll(figures(sentence, group));
    }
    return figures;
  }

  private List<Figure> figures(Sentence sentence, CountGroup group) {
    List<Token> tokens = sentence.tokens();
    if (group.first().partitive()) {
      return List.of();
    }
    Optional<OutcomeLinks.Link> left = links.left(tokens, group.first().first());
    Optional<OutcomeLinks.Link> right =
        links.right(tokens, group.last().end()).or(() -> links.right(tokens, group.end()));
    boolean toll = left.isPresent() && !tokens.get(left.get().predicate()).isVerb();
    if (group.members().size() > 1
        && right.isPresent()
        && (left.isPresent() && !toll || ownNoun(tokens, group.first()).isPresent())) {
      // "killed 14 civilians and 30 were injured"
      List<Figure> both = new ArrayList<>();
      group.splitLast().forEach(g -> both.addAll(figures(sentence, g)));
      return both;
    }
    if (group.members().size() > 1
        && group.members().stream().anyMatch(m -> ownNoun(tokens, m).isPresent())) {
      // "14 dead and 30 wounded"
      List<Figure> each = new ArrayList<>();
      for (Count member : group.members()) {
        ownNoun(tokens, member)
            .ifPresent(
                o ->
                    each.add(
                        figure(
                            sentence,
                            o,
                            member.quantity(),
                            List.of(member),
                            member.end(),
                            member.head().orElse(member.first()))));
      }
      return each;
    }
    Optional<OutcomeLinks.Link> link = choose(tokens, group, left, right, toll);
    List<Figure> found = new ArrayList<>();
    if (link.isPresent() && group.isCounted() && !isIdle(tokens, group, link.get())) {
      found.add(
          figure(
              sentence,
              link.get().outcome(),
              group.sum(),
              group.members(),
              group.end(),
              link.get().predicate()));
    }
    for (Count part : group.parts()) {
      // "30 casualties, including 14 deaths": another outcome, so another figure
      Optional<Outcome> own = ownNoun(tokens, part);
      if (own.isPresent() && link.isPresent() && own.get() != link.get().outcome()) {
        found.add(
            figure(
                sentence,
                own.get(),
                part.quantity(),
                List.of(part),
                part.end(),
                part.head().get()));
      }
    }
    return found;
  }

  private Optional<OutcomeLinks.Link> choose(
      List<Token> tokens,
      CountGroup group,
      Optional<OutcomeLinks.Link> left,
      Optional<OutcomeLinks.Link> right,
      boolean toll) {
    Count first = group.first();
    Optional<Outcome> noun = ownNoun(tokens, first);
    boolean verbLeft = left.isPresent() && !toll;
    if (noun.isPresent()
        && !(noun.get() == Outcome.CASUALTIES && (verbLeft || right.isPresent()))) {
      return Optional.of(new OutcomeLinks.Link(noun.get(), first.head().get()));
    }
    if (verbLeft) {
      return left;
    }
    boolean state = right.isPresent() && right.get().predicate() <= group.last().end() + 1;
    return left.isPresent() && !state ? left : right;
  }

  /** The outcome when the counted noun tells it itself: "12 deaths". */
  private Optional<Outcome> ownNoun(List<Token> tokens, Count count) {
    return count
        .head()
        .flatMap(h -> words.noun(tokens.get(h)))
        .filter(
            o ->
                o != Outcome.CASUALTIES
                    || !Phrases.low(tokens.get(count.head().get())).startsWith("victim"));
  }

  /** "No casualties were reported" tells nothing; "nobody was hurt" does. */
  private static boolean isIdle(List<Token> tokens, CountGroup group, OutcomeLinks.Link link) {
    if (group.first().quantity().kind() != Kind.NONE) {
      return false;
    }
    for (int i = group.end(); i < Math.min(tokens.size(), group.end() + 4); i++) {
      if (tokens.get(i).lemma().equals("report") || tokens.get(i).lemma().equals("mention")) {
        return true;
      }
    }
    return group.first().first() > 1
        && tokens.get(Math.max(0, link.predicate() - 2)).lemma().equals("report");
  }

  private static Figure figure(
      Sentence sentence,
      Outcome outcome,
      Quantity quantity,
      List<Count> members,
      int end,
      int predicate) {
    List<Token> tokens = sentence.tokens();
    String victims =
        members.stream()
            .filter(m -> m.head().isPresent())
            .map(m -> words(tokens, Math.max(m.quantity().end(), m.first()), m.end()))
            .filter(w -> !w.isEmpty())
            .collect(Collectors.joining(" and "));
    return new Figure(
        outcome,
        quantity,
        victims,
        members.get(0).first(),
        end,
        predicate,
        isCumulative(tokens, members.get(0).first(), end, predicate));
  }

  private static String words(List<Token> tokens, int first, int end) {
    int from = first < end && Phrases.low(tokens.get(first)).equals("of") ? first + 1 : first;
    StringBuilder text = new StringBuilder();
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      boolean glued = i > from && token.span().start() == tokens.get(i - 1).span().end();
      text.append(i == from || glued ? "" : " ").append(token.form());
    }
    return text.toString();
  }

  /** The toll of a longer time: "since 2014", "over the past month", "bringing the total to". */
  private static boolean isCumulative(List<Token> tokens, int first, int end, int predicate) {
    int from = Math.max(end, predicate + 1);
    for (int i = 0; i < tokens.size(); i++) {
      String low = Phrases.low(tokens.get(i));
      boolean near = i < Math.min(first, 6) || i >= end && i < from + 14;
      if (near
          && (low.equals("since")
              || low.equals("past")
              || low.equals("last") && followsThe(tokens, i))
          && tellsLongTime(tokens, i)) {
        return true;
      }
      if (near
          && low.equals("so")
          && i + 3 < tokens.size()
          && Phrases.low(tokens.get(i + 1)).equals("far")
          && Phrases.low(tokens.get(i + 2)).equals("this")) {
        return true;
      }
      if (i < first
          && (low.equals("total") || low.equals("overall"))
          && i + 8 > first
          && i > 0
          && !Phrases.low(tokens.get(i - 1)).equals("a")) {
        return true;
      }
    }
    return false;
  }

  private static boolean followsThe(List<Token> tokens, int at) {
    return at > 0 && Phrases.low(tokens.get(at - 1)).equals("the");
  }

  private static boolean tellsLongTime(List<Token> tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 5); i++) {
      Token token = tokens.get(i);
      boolean year = token.form().matches("(?:19|20)\\d\\d");
      if (year || TIMES.contains(token.lemma()) || DateWords.month(Phrases.low(token)) > 0) {
        return true;
      }
    }
    return false;
  }
}
