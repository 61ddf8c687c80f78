package org.hearsay.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Parse;
import org.hearsay.entity.Lexicon.Gender;
import org.hearsay.entity.Lexicon.Noun;

/** What pronouns stand for. */
final class Pronouns {
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> SPEAKER =
      Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours");
  private static final int REACH = 6;

  private final Scene scene;
  private final Lexicon lexicon = Lexicon.shipped();

  Pronouns(Scene scene) {
    this.scene = scene;
  }

  void resolve(Phrase p) {
    String word = p.form();
    if (p.headToken().tag().startsWith("W")) {
      if (!word.equals("what") && !word.startsWith("whatever")) {
        relative(p);
      }
    } else if (p.headToken().tag().equals("PRP$") && cataphor(p)) {
      return;
    } else if (HE.contains(word)) {
      person(p, Gender.MALE);
    } else if (SHE.contains(word)) {
      person(p, Gender.FEMALE);
    } else if (IT.contains(word)) {
      scene
          .antecedent(p, REACH, q -> isThing(q, p) && isOne(q) && !sameClauseObject(p, q))
          .ifPresent(q -> means(p, q, "it"));
    } else if (THEY.contains(word)) {
      scene
          .antecedent(p, 3, q -> isSeveral(q, p))
          .or(() -> scene.antecedent(p, 3, q -> isThing(q, p) || isUntypedSubject(q)))
          .ifPresent(q -> means(p, q, "they"));
    } else if (SPEAKER.contains(word.toLowerCase(Locale.ROOT)) && p.quoted > 0) {
      speaker(p);
    }
  }

  private static void means(Phrase p, Phrase antecedent, String rule) {
    p.referent = antecedent.referent;
    p.rule = rule;
  }

  /**
   * The name right before "who" or "which"; else what the tree attaches the clause to, else the
   * phrase that ends before it.
   */
  private void relative(Phrase p) {
    boolean who = p.form().startsWith("who");
    Optional<Phrase> antecedent =
        before(p)
            .filter(q -> q.kind == Phrase.Kind.NAME && q.entity().isPresent())
            .filter(q -> who == isPerson(q) && p.first - q.end <= 1)
            .or(() -> attached(p))
            .or(() -> before(p))
            .filter(q -> !who || isHuman(q))
            .or(() -> who ? lastHuman(p) : Optional.empty());
    antecedent.ifPresent(
        q -> {
          scene.ahead.accept(q);
          if (q.referent.isEmpty()) {
            q.means(UnnamedSources.of(scene.words(q.wholeSpan()), q.wholeSpan()), "unnamed");
          }
          means(p, q, "relative");
        });
  }

  /** "Jo Hale, 59, of Ashton, who": the last phrase before that can be a person or persons. */
  private Optional<Phrase> lastHuman(Phrase p) {
    Phrase last = null;
    for (int i = p.index - 1; i >= 0 && scene.phrases.get(i).sentence == p.sentence; i--) {
      Phrase q = scene.phrases.get(i);
      if (last == null && q.kind != Phrase.Kind.PRONOUN && q.end <= p.first && isHuman(q)) {
        last = q;
      }
    }
    return Optional.ofNullable(last);
  }

  private boolean isHuman(Phrase q) {
    if (q.entity().isPresent()) {
      return q.entity().get().type() == EntityType.PERSON || q.rule.equals(Naming.UNTYPED);
    }
    return q.kind == Phrase.Kind.NOMINAL
        && (lexicon.isAny(q.noun(), Noun.SPEAKING, Noun.PERSON, Noun.MALE, Noun.FEMALE)
            || q.headToken().tag().equals("NNPS")
            || q.noun().endsWith("er")
            || q.noun().endsWith("or")
            || q.noun().endsWith("ist")
            || q.noun().endsWith("ian"));
  }

  private Optional<Phrase> attached(Phrase p) {
    Parse parse = p.sentence.parse();
    int at = p.head;
    for (int steps = 0; steps < 4 && at >= 0 && !parse.relation(at).equals("relcl"); steps++) {
      at = parse.head(at);
    }
    if (at < 0 || !parse.relation(at).equals("relcl")) {
      return Optional.empty();
    }
    int noun = parse.head(at);
    return scene.phrases.stream()
        .filter(q -> q.sentence == p.sentence && q.index < p.index)
        .filter(q -> q.first <= noun && noun < q.end && q.kind != Phrase.Kind.PRONOUN)
        .findFirst();
  }

  private Optional<Phrase> before(Phrase p) {
    for (int i = p.index - 1; i >= 0; i--) {
      Phrase q = scene.phrases.get(i);
      if (q.sentence != p.sentence || p.first - q.end > 2) {
        break;
      }
      if (p.first >= q.end) {
        return Optional.of(q);
      }
    }
    return Optional.empty();
  }

  private void person(Phrase p, Gender gender) {
    scene
        .antecedent(p, REACH, q -> isPerson(q) && fits(q, gender) && !sameClauseObject(p, q))
        .or(() -> scene.antecedent(p, 2, q -> mayBePerson(q) && !sameClauseObject(p, q)))
        .ifPresent(
            q -> {
              if (q.rule.equals(Naming.UNTYPED)) {
                scene.isPerson(q);
              }
              means(p, q, gender == Gender.MALE ? "he" : "she");
              q.entity().ifPresent(e -> scene.people.gender(e, gender));
            });
  }

  /** "In its two letters, the ministry …": the subject that follows the opening phrase. */
  private boolean cataphor(Phrase p) {
    String opening = p.sentence.token(0).tag();
    if (!opening.equals("IN") && !opening.equals("VBG")) {
      return false;
    }
    Phrase subject = null;
    for (Phrase q : scene.phrases) {
      if (q.sentence == p.sentence && q.verb >= 0 && q.verb > q.head) {
        if (q.index < p.index) {
          return false;
        }
        if (q.index > p.index) {
          subject = q;
          break;
        }
      }
    }
    boolean comma = false;
    for (int i = p.end; subject != null && i < subject.first; i++) {
      comma |= p.sentence.token(i).form().equals(",");
    }
    if (!comma || subject.kind == Phrase.Kind.PRONOUN) {
      return false;
    }
    scene.ahead.accept(subject);
    boolean person = HE.contains(p.form()) || SHE.contains(p.form());
    boolean fits = subject.referent.isPresent() && person == isPerson(subject);
    if (fits) {
      means(p, subject, "subject-that-follows");
    }
    return fits;
  }

  /** "Smith told him": an object is not the subject of its own clause. */
  private boolean sameClauseObject(Phrase p, Phrase q) {
    if (p.verb >= 0
        || p.sentence != q.sentence
        || q.verb < 0
        || p.headToken().tag().equals("PRP$")) {
      return false;
    }
    for (Phrase r : scene.phrases.subList(q.index + 1, p.index)) {
      if (r.verb >= 0 && r.verb != q.verb) {
        return false;
      }
    }
    return q.verb < p.first;
  }

  /** Two or three capitalised words of which nothing tells what they name, as a subject. */
  private static boolean mayBePerson(Phrase q) {
    int words = q.name.map(n -> n.end() - n.first()).orElse(0);
    return q.rule.equals(Naming.UNTYPED) && q.verb >= 0 && words >= 2 && words <= 3;
  }

  private static boolean isUntypedSubject(Phrase q) {
    return q.rule.equals(Naming.UNTYPED) && q.verb >= 0;
  }

  private boolean isPerson(Phrase q) {
    if (q.entity().isPresent()) {
      return q.entity().get().type() == EntityType.PERSON;
    }
    return q.kind == Phrase.Kind.NOMINAL
        && !q.isPlural()
        && q.referent.isPresent()
        && lexicon.isAny(q.noun(), Noun.PERSON, Noun.MALE, Noun.FEMALE);
  }

  private boolean fits(Phrase q, Gender wanted) {
    Gender gender = q.entity().map(scene.people::gender).orElse(Gender.UNKNOWN);
    if (q.kind == Phrase.Kind.NOMINAL && gender == Gender.UNKNOWN) {
      gender =
          lexicon.is(Noun.MALE, q.noun())
              ? Gender.MALE
              : lexicon.is(Noun.FEMALE, q.noun()) ? Gender.FEMALE : Gender.UNKNOWN;
    }
    return gender == Gender.UNKNOWN || gender == wanted;
  }

  /** "The warplanes" are no "it", whoever they belong to. */
  private static boolean isOne(Phrase q) {
    return q.kind != Phrase.Kind.NOMINAL || !q.isPlural() || q.rule.equals("document");
  }

  private static boolean isThing(Phrase q, Phrase p) {
    return q.entity()
            .filter(
                e ->
                    e.type() != EntityType.PERSON
                        && e.type() != EntityType.PLACE
                        && e.type() != EntityType.REGION)
            .isPresent()
        && !q.rule.equals(Naming.UNTYPED)
        && q.end != p.first;
  }

  private static boolean isSeveral(Phrase q, Phrase p) {
    return q.referent.filter(UnnamedSource.class::isInstance).isPresent()
        && (q.isPlural()
            || ((UnnamedSource) q.referent.get()).namedness() == UnnamedSource.Namedness.COLLECTIVE)
        && q.end != p.first;
  }

  /** Whoever speaks the quotation: the speaking subject of the sentence outside the marks. */
  private void speaker(Phrase p) {
    scene.phrases.stream()
        .filter(
            q ->
                q.sentence == p.sentence
                    && q.quoted < p.quoted
                    && scene.speaks(q)
                    && q.index < p.index)
        .reduce((a, b) -> b)
        .or(() -> scene.antecedent(p, 2, q -> q.quoted < p.quoted && scene.speaks(q)))
        .filter(q -> q.referent.isPresent())
        .ifPresent(q -> means(p, q, "speaker-of-quotation"));
  }
}
