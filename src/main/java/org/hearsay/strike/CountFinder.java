package org.hearsay.strike;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.strike.Quantity.Kind;

/**
 * Finds the counted noun phrases of a sentence that may be people. Times, weapons, houses, dates,
 * ages and numbers in names are left out. Immutable; threads may share it.
 */
final class CountFinder {

  private static final Set<String> BEFORE_NO_COUNT =
      Set.of(
          "$",
          "aged",
          "age",
          "no.",
          "#",
          "resolution",
          "article",
          "chapter",
          "operation",
          "€",
          "£");

  private static final Set<String> PARTITIVE =
      Set.of(
          "them",
          "whom",
          "those",
          "these",
          "which",
          "us",
          "dead",
          "victims",
          "wounded",
          "injured",
          "killed",
          "casualties",
          "fatalities",
          "deceased",
          "slain");

  private final QuantityParser quantities;
  private final People people;
  private final OutcomeWords outcomes;

  CountFinder(QuantityParser quantities, People people, OutcomeWords outcomes) {
    this.quantities = quantities;
    this.people = people;
    this.outcomes = outcomes;
  }

  /** The counts of {@code sentence} in text order, not overlapping. */
  List<Count> find(Sentence sentence) {
    List<Count> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Count> count = at(tokens, i);
      if (count.isPresent()) {
        found.add(count.get());
        i = Math.max(i + 1, count.get().end());
      } else {
        i++;
      }
    }
    return found;
  }

  private Optional<Count> at(List<Token> tokens, int i) {
    Optional<Quantity> quantity = quantities.at(tokens, i);
    if (quantity.isPresent() && !blocked(tokens, i)) {
      return counted(tokens, quantity.get());
    }
    return single(tokens, i).or(() -> plural(tokens, i));
  }

  private static boolean blocked(List<Token> tokens, int i) {
    return i > 0 && BEFORE_NO_COUNT.contains(Phrases.low(tokens.get(i - 1)));
  }

  private Optional<Count> counted(List<Token> tokens, Quantity q) {
    int i = q.end();
    boolean partitive = false;
    if (i + 1 < tokens.size() && Phrases.low(tokens.get(i)).equals("of")) {
      int j = i + 1;
      while (j < tokens.size() && (isDeterminer(tokens.get(j)))) {
        j++;
      }
      if (j < tokens.size() && PARTITIVE.contains(Phrases.low(tokens.get(j)))
          || j > i + 1 && j == tokens.size()) {
        return Optional.of(new Count(q, q.first(), j + 1, Optional.empty(), false, true));
      }
      i = j;
    }
    Optional<int[]> noun = noun(tokens, i);
    if (noun.isEmpty()) {
      if (i > q.end() || isNameOrYear(tokens, q)) {
        return Optional.empty();
      }
      return Optional.of(new Count(q, q.first(), q.end(), Optional.empty(), false, false));
    }
    int head = noun.get()[0];
    if (people.isThing(tokens.get(head))) {
      return Optional.empty();
    }
    Quantity whole = q;
    boolean plural = q.kind() == Kind.PLURAL || q.kind() == Kind.VAGUE;
    if (plural
        && tokens.get(head).tag().equals("NN")
        && !people.isPerson(tokens.get(head))
        && outcomes.noun(tokens.get(head)).isEmpty()
        && !people.isGroup(tokens.get(head))) {
      return Optional.empty();
    }
    return Optional.of(
        new Count(whole, q.first(), noun.get()[1], Optional.of(head), false, partitive));
  }

  /** Digits that are part of a name or a date ("October 25", "Resolution 2401", "in 2015"). */
  private boolean isNameOrYear(List<Token> tokens, Quantity q) {
    boolean plain = q.kind() == Kind.NUMBER && q.end() == q.first() + 1;
    if (!plain || q.lowest().isEmpty()) {
      return false;
    }
    String form = tokens.get(q.first()).form();
    boolean digits = Character.isDigit(form.charAt(0));
    int value = q.lowest().getAsInt();
    boolean year = digits && value >= 1900 && value < 2100 && form.length() == 4;
    boolean afterName =
        q.first() > 0
            && tokens.get(q.first() - 1).isName()
            && digits
            && outcomes.transitive(tokens, q.first() - 1).isEmpty();
    boolean beforeName =
        digits && q.end() < tokens.size() && DateWords.month(Phrases.low(tokens.get(q.end()))) > 0;
    return year || afterName || beforeName;
  }

  /** "a woman", "his wife", "one volunteer", "a family of five". */
  private Optional<Count> single(List<Token> tokens, int i) {
    Token first = tokens.get(i);
    boolean indefinite = Set.of("a", "an").contains(Phrases.low(first));
    boolean possessive = first.tag().equals("PRP$");
    if (!indefinite && !possessive) {
      return Optional.empty();
    }
    Optional<int[]> noun = noun(tokens, i + 1);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Token head = tokens.get(noun.get()[0]);
    int end = noun.get()[1];
    Optional<Integer> at = Optional.of(noun.get()[0]);
    boolean plural = head.tag().endsWith("S");
    if (people.isGroup(head) && !plural) {
      int of = noun.get()[0] + 1;
      if (of < tokens.size() && Phrases.low(tokens.get(of)).equals("of")) {
        Optional<Quantity> members = quantities.at(tokens, of + 1);
        if (members.isPresent()) {
          Quantity q = members.get().at(i, members.get().end());
          return Optional.of(new Count(q, i, q.end(), at, false, false));
        }
      }
      return Optional.of(
          new Count(Quantity.open(2, Kind.PLURAL, i, i + 1), i, end, at, false, false));
    }
    if (!people.isPerson(head) && !isVictimOfVerb(tokens, i, head)) {
      return Optional.empty();
    }
    Quantity q =
        plural ? Quantity.open(2, Kind.PLURAL, i, i + 1) : Quantity.exact(1, Kind.SINGLE, i, i + 1);
    return Optional.of(new Count(q, i, end, at, plural, false));
  }

  /** "killed a cook": the verb tells that any noun here is a person. */
  private boolean isVictimOfVerb(List<Token> tokens, int at, Token head) {
    return at > 0
        && tokens.get(at - 1).isVerb()
        && outcomes.transitive(tokens, at - 1).isPresent()
        && head.tag().equals("NN")
        && !people.isThing(head);
  }

  /** "Syrian civilians": several, though nobody counts them. */
  private Optional<Count> plural(List<Token> tokens, int i) {
    Token first = tokens.get(i);
    boolean begins = first.tag().startsWith("JJ") || first.isNoun();
    if (!begins || i > 0 && isInsidePhrase(tokens.get(i - 1))) {
      return Optional.empty();
    }
    Optional<int[]> noun = noun(tokens, i);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Token head = tokens.get(noun.get()[0]);
    if (!head.tag().endsWith("S") || !people.isPerson(head) && !people.isGroup(head)) {
      return Optional.empty();
    }
    return Optional.of(
        new Count(
            Quantity.open(2, Kind.PLURAL, i, i),
            i,
            noun.get()[1],
            Optional.of(noun.get()[0]),
            true,
            false));
  }

  /** Head and end of the noun phrase that begins at {@code from} without determiner. */
  private Optional<int[]> noun(List<Token> tokens, int from) {
    int head = -1;
    int i = from;
    while (i < tokens.size() && isNounLike(tokens.get(i))) {
      Token token = tokens.get(i);
      boolean more = i + 1 < tokens.size() && isNounLike(tokens.get(i + 1));
      if (outcomes.state(tokens, i).isPresent() && !token.isNoun() && !more) {
        break;
      }
      if (token.isNoun() || isHeadWord(token)) {
        head = i;
      }
      i++;
    }
    if (head < 0) {
      return Optional.empty();
    }
    // an adjective behind the last noun belongs to what follows: "30 others seriously injured"
    return Optional.of(new int[] {head, complements(tokens, head + 1)});
  }

  /** The end of "… and children", "… of an Iraqi family", "… from the village". */
  private int complements(List<Token> tokens, int from) {
    int end = from;
    if (end + 1 < tokens.size() && isAnd(tokens.get(end))) {
      Optional<Count> next = plural(tokens, end + 1);
      if (next.isPresent()) {
        return next.get().end();
      }
    }
    if (end + 1 < tokens.size() && Phrases.low(tokens.get(end)).equals("of")) {
      int i = end + 1;
      while (i < tokens.size() && isDeterminer(tokens.get(i))) {
        i++;
      }
      int nouns = i;
      while (i < tokens.size()
          && isNounLike(tokens.get(i))
          && !(outcomes.state(tokens, i).isPresent() && !tokens.get(i).isNoun())) {
        i++;
      }
      if (i > nouns) {
        end = i;
      }
    }
    return end;
  }

  private static boolean isAnd(Token token) {
    return token.form().toLowerCase(Locale.ROOT).equals("and");
  }

  private static boolean isInsidePhrase(Token before) {
    return before.tag().startsWith("JJ") || before.isNoun() || before.tag().equals("POS");
  }

  /** "others", "more": they stand for a noun. */
  private static boolean isHeadWord(Token token) {
    String low = Phrases.low(token);
    return low.equals("others")
        || low.equals("more")
        || low.equals("one")
        || low.equals("dead")
        || low.equals("wounded") && token.tag().startsWith("N");
  }

  private static boolean isNounLike(Token token) {
    String tag = token.tag();
    String low = Phrases.low(token);
    return tag.startsWith("JJ")
        || tag.startsWith("NN")
        || tag.equals("POS")
        || tag.equals("VBN")
        || tag.equals("VBG") && !low.equals("including")
        || low.equals("others")
        || low.equals("more")
        || low.equals("other");
  }

  private static boolean isDeterminer(Token token) {
    String tag = token.tag();
    return tag.equals("DT") || tag.equals("PRP$") || tag.equals("PDT");
  }
}
