package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.analysis.AnalyzedArticle;
import org.hearsay.entity.Lexicon.Noun;

/**
 * What is known of one article while its phrases are resolved, one after another in text order. Not
 * thread-safe.
 */
final class Scene {
  final AnalyzedArticle article;
  final String text;
  final Gazetteer gazetteer;
  final NameFinder finder;
  final People people;
  final List<Phrase> phrases;
  final Lexicon lexicon = Lexicon.shipped();
  final List<ArticleEntities.Affiliation> affiliations = new ArrayList<>();

  /** Resolves a phrase that stands later than the one that needs it. */
  java.util.function.Consumer<Phrase> ahead = p -> {};

  private final Map<String, Set<String>> nameWords = new HashMap<>();
  private final Map<String, Set<String>> roles = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  Scene(
      AnalyzedArticle article,
      Gazetteer gazetteer,
      NameFinder finder,
      People people,
      List<Phrase> phrases) {
    this.article = article;
    this.text = article.article().layout().readable();
    this.gazetteer = gazetteer;
    this.finder = finder;
    this.people = people;
    this.phrases = phrases;
  }

  String words(org.hearsay.text.Span span) {
    return text.substring(span.start(), span.end()).strip().replaceAll("\\s+", " ");
  }

  /** The article calls {@code person} by the noun {@code role}: "nominee", "spokesman". */
  void role(Entity person, String role) {
    roles.computeIfAbsent(person.key(), k -> new HashSet<>()).add(role.toLowerCase(Locale.ROOT));
    if (lexicon.is(Noun.MALE, role)) {
      people.gender(person, Lexicon.Gender.MALE);
    } else if (lexicon.is(Noun.FEMALE, role)) {
      people.gender(person, Lexicon.Gender.FEMALE);
    }
  }

  boolean hasRole(Entity person, String role) {
    return roles.getOrDefault(person.key(), Set.of()).contains(role);
  }

  /** A pronoun tells that the name {@code p} is a person's, here and wherever it stands. */
  void isPerson(Phrase p) {
    Entity person =
        Entities.local(p.entity().orElseThrow().label(), EntityType.PERSON, Optional.empty());
    people.add(person, p.name.map(Name::first).orElse(0));
    for (Phrase q : phrases) {
      boolean same = q.entity().filter(e -> e.key().equals(person.key())).isPresent();
      if (same && q.rule.equals(Naming.UNTYPED)) {
        q.means(person, "person-by-pronoun");
      }
    }
  }

  void seen(Phrase p) {
    p.entity().ifPresent(e -> counts.merge(e.key(), 1, Integer::sum));
  }

  int count(Entity e) {
    return counts.getOrDefault(e.key(), 0);
  }

  /**
   * The best resolved phrase before {@code p} that fits: near, subject, outside quotation marks,
   * much spoken of.
   *
   * @param reach sentences to look back
   */
  Optional<Phrase> antecedent(Phrase p, int reach, Predicate<Phrase> fits) {
    Phrase best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = p.index - 1; i >= 0; i--) {
      Phrase q = phrases.get(i);
      int back = p.sentence.index() - q.sentence.index();
      if (back > reach) {
        break;
      }
      if (q.referent.isPresent() && !q.span.overlaps(p.span) && fits.test(q)) {
        double s = salience(p, q, back);
        if (s > most) {
          most = s;
          best = q;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The last place of a kind before {@code p}, at most six sentences back. */
  Optional<Entity> antecedentPlace(Phrase p, Predicate<Entity> fits) {
    for (int i = p.index - 1; i >= 0; i--) {
      Phrase q = phrases.get(i);
      if (p.sentence.index() - q.sentence.index() > 6) {
        break;
      }
      if (q.place.filter(fits).isPresent()) {
        return q.place;
      }
    }
    return Optional.empty();
  }

  boolean isHeadline(Phrase p) {
    return article.article().layout().blocks().get(p.sentence.block()).kind()
        != org.hearsay.article.Block.Kind.PARAGRAPH;
  }

  private double salience(Phrase p, Phrase q, int back) {
    double s = -12.0 * Math.abs(back) - (p.index - q.index) * 0.15;
    s += q.verb >= 0 ? 10 : 0;
    s += q.verb >= 0 && speaks(q) ? 4 : 0;
    s += q.verb >= 0 && q.sentence.parse().relation(q.verb).equals("root") ? 5 : 0;
    s += deed(p, q, back);
    s -= 3.0 * (p.sentence.block() - q.sentence.block());
    s += q.inner ? ownsSubject(q) ? 6 : -7 : 0;
    // whoever is named only inside a quotation seldom speaks it
    s -= q.quoted > p.quoted ? speaks(p) && back <= 1 ? 25 : 10 : 0;
    s += q.entity().map(e -> Math.min(6, count(e)) * 1.0).orElse(0.0);
    return s;
  }

  private static final Set<String> DEEDS =
      Set.of(
          "crime",
          "massacre",
          "aggression",
          "violation",
          "atrocity",
          "attack",
          "airstrike",
          "strike",
          "raid",
          "bombing",
          "shelling",
          "warplane",
          "aircraft",
          "jet",
          "drone",
          "missile",
          "force",
          "troop",
          "soldier",
          "fighter",
          "bombardment",
          "air");

  /** "its warplanes", "its crimes": of those who fight, and not of whoever tells of them. */
  private double deed(Phrase p, Phrase q, int back) {
    boolean owns =
        p.index + 1 < phrases.size()
            && phrases.stream()
                .skip(Math.max(0, p.index - 1))
                .limit(4)
                .anyMatch(
                    r -> r.possessor.filter(p::equals).isPresent() && DEEDS.contains(r.noun()));
    if (!owns) {
      return 0;
    }
    boolean fights =
        q.entity()
            .filter(
                e ->
                    e.type() == EntityType.COALITION
                        || e.type() == EntityType.MILITARY
                        || e.type() == EntityType.ARMED_GROUP)
            .isPresent();
    return (fights ? 16 : 0) - (back == 0 && speaks(q) ? 14 : 0);
  }

  /** "Smith's style has not …": what the clause is about is Smith. */
  private boolean ownsSubject(Phrase q) {
    for (int i = q.index + 1; i < Math.min(phrases.size(), q.index + 3); i++) {
      Phrase owned = phrases.get(i);
      if (owned.possessor.filter(o -> o == q).isPresent()) {
        return owned.verb >= 0 && q.first <= 1;
      }
    }
    return false;
  }

  /** Its verb is one of saying or judging. */
  boolean speaks(Phrase p) {
    return p.verb >= 0 && lexicon.is(Noun.VERBISH, p.sentence.token(p.verb).lemma());
  }

  /** The state that the article names most before {@code p}, itself or by what belongs to it. */
  Optional<Entity> state(Phrase p) {
    Map<String, Integer> votes = new HashMap<>();
    for (Phrase q : phrases) {
      if (q.kind == Phrase.Kind.NAME && (q.index < p.index || q.sentence.index() == 0)) {
        int weight = p.sentence.index() - q.sentence.index() <= 1 ? 2 : 1;
        q.entity().or(() -> q.place).ifPresent(e -> vote(votes, e, weight));
      }
      q.modifiers.forEach(n -> n.actor().ifPresent(e -> vote(votes, e, 1)));
    }
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .flatMap(e -> gazetteer.byKey(e.getKey()));
  }

  private void vote(Map<String, Integer> votes, Entity e, int weight) {
    String state = e.type() == EntityType.STATE ? e.key() : e.within().orElse("");
    if (gazetteer.byKey(state).filter(s -> s.type() == EntityType.STATE).isPresent()) {
      votes.merge(state, weight, Integer::sum);
    }
  }

  /** True when one of the entity's names holds the word {@code noun}. */
  boolean isCalled(Entity e, String noun) {
    String wanted = Fold.word(noun);
    Set<String> called = nameWords.computeIfAbsent(e.key(), k -> wordsOf(e));
    return called.contains(wanted) || called.contains(wanted + "s");
  }

  private static Set<String> wordsOf(Entity e) {
    Set<String> out = new HashSet<>();
    e.names().forEach(n -> List.of(n.split("[\\s-]+")).forEach(w -> out.add(Fold.word(w))));
    List.of(e.label().split("[\\s-]+")).forEach(w -> out.add(Fold.word(w)));
    return out;
  }

  void affiliate(Referent person, Entity body, org.hearsay.text.Span passage) {
    if (person.equals(body) || person instanceof Entity e && e.key().equals(body.key())) {
      return;
    }
    boolean told =
        affiliations.stream()
            .anyMatch(a -> a.person().equals(person) && a.body().key().equals(body.key()));
    if (!told) {
      affiliations.add(new ArticleEntities.Affiliation(person, body, passage));
    }
  }
}
