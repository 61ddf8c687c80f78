package org.hearsay.strike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.article.Block;
import org.hearsay.article.PartialDate;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.ArticleEntities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;

/**
 * Reads what each sentence of an article tells of attacks: every place, date and figure goes to the
 * trigger above it in the tree, else to the nearest one. Immutable; threads may share it.
 */
final class AccountReader {

  private static final Set<String> IN_LIST = Set.of(",", "and", "or", "&");

  private final AttackWords words = new AttackWords();
  private final TriggerFinder triggers = new TriggerFinder(words);
  private final PlaceFinder places = new PlaceFinder(words);
  private final PerpetratorFinder perpetrators = new PerpetratorFinder(words);
  private final FigureReader figures = new FigureReader();
  private final DateReader dates = new DateReader();

  /** The accounts of {@code article} in text order. */
  List<Account> read(
      AnalyzedArticle article, ArticleEntities entities, List<Attribution> attributions) {
    DateResolver resolver = new DateResolver(DateAnchor.of(article, dates));
    List<Account> accounts = new ArrayList<>();
    Optional<PartialDate> last = Optional.empty();
    List<Mention> mentions =
        entities.mentions().stream()
            .filter(m -> m.referent() instanceof Entity e && e.type().isPlace())
            .toList();
    for (Sentence sentence : article.sentences()) {
      List<Attribution> here =
          attributions.stream().filter(a -> a.passage().overlaps(sentence.span())).toList();
      boolean headline =
          article.article().layout().blocks().get(sentence.block()).kind() != Block.Kind.PARAGRAPH;
      for (Account account :
          accounts(sentence, entities, mentions, here, resolver, last, headline)) {
        accounts.add(account);
        if (account.expression().isPresent()) {
          last = account.date().map(DateResolver.Resolved::date);
        }
      }
    }
    return accounts;
  }

  private List<Account> accounts(
      Sentence sentence,
      ArticleEntities entities,
      List<Mention> placeMentions,
      List<Attribution> attributions,
      DateResolver resolver,
      Optional<PartialDate> last,
      boolean headline) {
    List<Figure> counted =
        figures.read(sentence).stream()
            .filter(f -> !f.cumulative() || tellsOfOne(sentence))
            .toList();
    if (counted.isEmpty() && !triggers.mayHave(sentence)) {
      return List.of();
    }
    Tree tree = new Tree(sentence);
    List<Trigger> found = triggers.find(tree, entities);
    if (found.isEmpty() && counted.isEmpty()) {
      return List.of();
    }
    if (found.isEmpty() && isOtherCause(sentence)) {
      return List.of();
    }
    List<PlaceFinder.Place> where = places.find(tree, placeMentions, attributions);
    List<DateExpression> when =
        dates.read(sentence).stream().filter(d -> !isOfSaying(tree, d, attributions)).toList();
    List<Account> accounts = new ArrayList<>();
    if (found.isEmpty()) {
      accounts.add(
          account(
              tree, Optional.empty(), where, when, counted, resolver, last, entities, headline));
      return accounts;
    }
    List<Trigger> real = found.stream().filter(Trigger::real).toList();
    for (Trigger trigger : real) {
      accounts.add(
          account(
              tree,
              Optional.of(trigger),
              where.stream().filter(p -> owns(tree, found, real, trigger, p.token())).toList(),
              when.stream().filter(d -> owns(tree, found, real, trigger, d.first())).toList(),
              counted.stream()
                  .filter(f -> owns(tree, found, real, trigger, f.predicate()))
                  .toList(),
              resolver,
              last,
              entities,
              headline));
    }
    return accounts;
  }

  /** A toll of a longer time belongs here only beside a strike with its own day. */
  private boolean tellsOfOne(Sentence sentence) {
    return triggers.mayHave(sentence)
        && dates.read(sentence).stream()
            .anyMatch(
                d ->
                    d.form() == DateExpression.Form.WEEKDAY
                        || d.form() == DateExpression.Form.DAY
                        || d.day() > 0);
  }

  private boolean isOtherCause(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> t.isNoun() && words.is("not-an-attack", t))
        || sentence.tokens().stream().anyMatch(t -> t.lemma().equals("down") && t.isVerb());
  }

  /** The day on which somebody said it, not the day of what he told. */
  private static boolean isOfSaying(
      Tree tree, DateExpression date, List<Attribution> attributions) {
    int token = date.first();
    if (token > 0 && Phrases.low(tree.token(token - 1)).equals("since")) {
      return true;
    }
    for (int i : tree.path(token)) {
      Token word = tree.token(i);
      if (i != token && word.isVerb()) {
        boolean cue =
            attributions.stream()
                .flatMap(a -> a.spans().cue().stream())
                .anyMatch(c -> c.overlaps(word.span()));
        boolean inside =
            attributions.stream()
                .filter(a -> a.spans().cue().stream().anyMatch(c -> c.overlaps(word.span())))
                .flatMap(a -> a.spans().content().stream())
                .anyMatch(c -> c.overlaps(tree.token(token).span()));
        return cue && !inside;
      }
    }
    return false;
  }

  /** Whether {@code item} belongs to {@code trigger} rather than to another one of the sentence. */
  private static boolean owns(
      Tree tree, List<Trigger> all, List<Trigger> real, Trigger trigger, int item) {
    if (all.size() == 1) {
      return true;
    }
    for (int i : tree.path(item)) {
      for (Trigger t : all) {
        if (t.token() == i) {
          return t == trigger;
        }
      }
      List<Trigger> under = all.stream().filter(t -> t.verb().equals(Optional.of(i))).toList();
      if (under.size() == 1) {
        return under.get(0) == trigger;
      }
    }
    Trigger nearest = real.get(0);
    for (Trigger t : real) {
      if (t.token() <= item) {
        nearest = t;
      }
    }
    return nearest == trigger;
  }

  private Account account(
      Tree tree,
      Optional<Trigger> trigger,
      List<PlaceFinder.Place> where,
      List<DateExpression> when,
      List<Figure> counted,
      DateResolver resolver,
      Optional<PartialDate> last,
      ArticleEntities entities,
      boolean headline) {
    List<Entity> narrow = narrowest(tree, where, trigger.map(Trigger::token).orElse(-1));
    List<Entity> around =
        where.stream()
            .map(PlaceFinder.Place::entity)
            .filter(e -> narrow.stream().noneMatch(n -> n.key().equals(e.key())))
            .toList();
    Optional<DateExpression> expression =
        when.stream().min(Comparator.comparingInt(AccountReader::vagueness));
    boolean samePlace = false;
    for (int i = 0; i < tree.sentence().size() && narrow.isEmpty(); i++) {
      samePlace |= places.isAnaphor(tree, i);
    }
    return new Account(
        tree,
        trigger,
        narrow,
        around,
        samePlace,
        expression,
        expression.flatMap(e -> resolver.resolve(e, last)),
        trigger.flatMap(t -> perpetrators.find(tree, t, entities)),
        trigger.flatMap(t -> weapon(tree, t)),
        trigger.flatMap(t -> hit(tree, t)),
        counted,
        headline);
  }

  private static int vagueness(DateExpression date) {
    switch (date.form()) {
      case CALENDAR:
        return date.day() > 0 ? 0 : 4;
      case WEEKDAY:
      case DAY:
      case FROM_LAST:
      case DAY_OR_MONTH_FIRST:
        return 1;
      case NIGHT:
        return 2;
      default:
        return 5;
    }
  }

  /** The narrowest place, nearest to the trigger, and those beside it in a list. */
  private static List<Entity> narrowest(Tree tree, List<PlaceFinder.Place> where, int trigger) {
    Optional<PlaceFinder.Place> best =
        where.stream()
            .min(
                Comparator.comparingInt((PlaceFinder.Place p) -> rank(p.entity()))
                    .thenComparingInt(p -> p.token() < trigger ? p.token() + 1000 : p.token()));
    if (best.isEmpty()) {
      return List.of();
    }
    List<Entity> found = new ArrayList<>();
    found.add(best.get().entity());
    int previous = best.get().token();
    for (PlaceFinder.Place place : where) {
      if (place.token() > previous
          && rank(place.entity()) == rank(best.get().entity())
          && isList(tree, previous, place.token(), place.entity())) {
        found.add(place.entity());
        previous = place.token();
      }
    }
    return found;
  }

  /** Nothing but commas, "and" and the parts of the second name between the two. */
  private static boolean isList(Tree tree, int from, int to, Entity second) {
    boolean joined = false;
    for (int i = from + 1; i < to; i++) {
      String low = Phrases.low(tree.token(i));
      if (IN_LIST.contains(low)) {
        joined = true;
      } else if (!joined
          || !tree.token(i).isNoun()
              && !tree.token(i).tag().equals("DT")
              && !tree.token(i).tag().startsWith("JJ")
              && second.label().toLowerCase(java.util.Locale.ROOT).indexOf(low) < 0) {
        // "Rastan town, Homs": behind a bare comma stands the wider place, which ranks lower
        return false;
      }
    }
    return joined;
  }

  private static int rank(Entity place) {
    return place.type() == EntityType.PLACE ? 0 : place.type() == EntityType.REGION ? 1 : 2;
  }

  private Optional<String> weapon(Tree tree, Trigger trigger) {
    int verb = trigger.verb().orElse(trigger.token());
    List<Token> tokens = tree.sentence().tokens();
    Optional<Integer> with =
        tree.complement(verb, "with")
            .or(() -> tree.complement(trigger.token(), "with"))
            .or(() -> tree.complement(verb, "using"))
            .filter(w -> words.weapon(tokens, w).isPresent());
    if (with.isEmpty()) {
      for (int i = trigger.token() + 1; i + 1 < tokens.size() && with.isEmpty(); i++) {
        String low = Phrases.low(tokens.get(i));
        if (low.equals("with") || low.equals("using")) {
          for (int j = i + 1; j < Math.min(tokens.size(), i + 6) && with.isEmpty(); j++) {
            boolean ends = j + 1 == tokens.size() || !tokens.get(j + 1).isNoun();
            if (tokens.get(j).isNoun() && ends) {
              int noun = j;
              with = words.weapon(tokens, j).filter(k -> !k.equals("FORCE")).map(k -> noun);
              break;
            }
          }
        }
      }
    }
    return with.map(w -> tree.nounPhrase(w)).map(s -> text(tree, s));
  }

  private Optional<String> hit(Tree tree, Trigger trigger) {
    Optional<Integer> noun =
        trigger
            .hit()
            .or(() -> tree.complement(trigger.token(), "against"))
            .or(() -> tree.complement(trigger.token(), "on"))
            .filter(
                n ->
                    !tree.token(n).isName()
                        && tree.token(n).isNoun()
                        && !words.is("place-noun", tree.token(n))
                        && DateWords.at(tree.sentence().tokens(), n).isEmpty());
    return noun.map(
        n -> {
          int end = n + 1;
          while (end < tree.sentence().size()
              && end < n + 8
              && tree.isUnder(end, n)
              && !tree.token(end).form().equals(",")
              && !tree.token(end).tag().startsWith("W")) {
            end++;
          }
          return text(tree, tree.nounPhrase(n).cover(tree.sentence().span(n, end)));
        });
  }

  private static String text(Tree tree, org.hearsay.text.Span span) {
    StringBuilder text = new StringBuilder();
    for (Token token : tree.sentence().tokens()) {
      if (span.contains(token.span())) {
        boolean glued = text.isEmpty() || token.tag().equals("POS");
        text.append(glued ? "" : " ").append(token.form());
      }
    }
    return text.toString();
  }
}
