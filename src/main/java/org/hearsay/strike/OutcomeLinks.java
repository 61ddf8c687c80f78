package org.hearsay.strike;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.analysis.Token;
import org.hearsay.strike.CasualtyFigure.Outcome;

/**
 * Links a counted phrase to the word that tells what happened to these people: the verb of which
 * they are the object or the passive subject, the participle behind them, the noun before them.
 * Works on neighbouring words and the gaps that grammar allows between them, so it also reads
 * headlines and ellipses ("and another one injured"). Immutable.
 */
final class OutcomeLinks {

  /** An outcome and the token that tells it. */
  record Link(Outcome outcome, int predicate) {}

  private static final int FARTHEST = 26;

  private static final Set<String> AUXILIARIES =
      Set.of(
          "be", "have", "get", "remain", "leave", "lie", "become", "report", "believe", "say",
          "fear", "confirm", "think", "know", "presume", "list", "declare", "find", "'s", "'re",
          "’s", "’ve", "'ve");
  private static final Set<String> PASSIVE =
      Set.of("be", "get", "remain", "leave", "report", "find", "declare", "become", "lie");
  private static final Set<String> UNREAL =
      Set.of(
          "could", "would", "may", "might", "will", "should", "shall", "must", "can", "not", "n't",
          "n’t", "never");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "from", "in", "at", "on", "near", "with", "aboard", "inside", "outside", "around",
          "for", "to", "by", "under", "among", "between", "across", "during", "within");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> REACHING =
      Set.of(
          "rise",
          "climb",
          "reach",
          "stand",
          "increase",
          "jump",
          "grow",
          "hit",
          "exceed",
          "pass",
          "to",
          "at",
          "of",
          "be",
          "by",
          "have",
          "now",
          "surpass",
          "top",
          "put",
          "bring",
          "go",
          "up",
          "from",
          "soar",
          "mount",
          "since",
          "then",
          "later",
          "will",
          "could",
          "expect",
          "number",
          "least");

  private final OutcomeWords words;

  OutcomeLinks(OutcomeWords words) {
    this.words = words;
  }

  /** The outcome told before the phrase that begins at {@code first}. */
  Optional<Link> left(List<Token> tokens, int first) {
    int j = first - 1;
    while (j >= 0 && isSkippedBefore(tokens.get(j))) {
      j--;
    }
    if (j < 0) {
      return Optional.empty();
    }
    Optional<Link> verb = verbBefore(tokens, j);
    if (verb.isPresent()) {
      return verb;
    }
    String low = Phrases.low(tokens.get(j));
    if (low.equals("of") || low.equals("to") || low.equals("among")) {
      Optional<Link> deed = deed(tokens, j - 1);
      if (deed.isPresent() && (low.equals("of") || deed.get().outcome() == Outcome.INJURED)) {
        return deed;
      }
    }
    return toll(tokens, j);
  }

  private Optional<Link> verbBefore(List<Token> tokens, int j) {
    Token token = tokens.get(j);
    Optional<Phrases.Match<Outcome>> verb = words.transitive(tokens, j);
    boolean verbal =
        token.isVerb()
            || token.tag().equals("NN") && token.form().endsWith("ing")
            || token.tag().equals("NNS")
            || token.tag().startsWith("NNP");
    if (verb.isEmpty() || !verbal || token.tag().equals("JJ")) {
      return Optional.empty();
    }
    if (token.form().endsWith("ed") && isPassive(tokens, j) || isUnreal(tokens, j)) {
      return Optional.empty();
    }
    Outcome outcome = verb.get().value();
    if (j >= 2 && isJoin(tokens.get(j - 1))) {
      Optional<Phrases.Match<Outcome>> other = words.transitive(tokens, j - 2);
      if (other.isPresent()) {
        outcome = join(other.get().value(), outcome);
      }
    }
    return Optional.of(new Link(outcome, j));
  }

  /** A form of "be" before the participle, with nothing but adverbs and participles between. */
  private boolean isPassive(List<Token> tokens, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
      Token token = tokens.get(i);
      if (token.lemma().equals("be") || token.lemma().equals("get")) {
        return true;
      }
      boolean between =
          token.tag().startsWith("RB") || isJoin(token) || words.transitive(tokens, i).isPresent();
      if (!between) {
        return false;
      }
    }
    return false;
  }

  private static boolean isUnreal(List<Token> tokens, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      Token token = tokens.get(i);
      if (UNREAL.contains(Phrases.low(token))) {
        return true;
      }
      if (token.lemma().equals("to") && i > 0) {
        // "vowed to kill", "seeks to kill" have not killed; "reported to have killed" has
        return tokens.get(at).tag().equals("VB");
      }
      boolean between =
          token.tag().startsWith("RB")
              || token.lemma().equals("have")
              || token.lemma().equals("be");
      if (!between) {
        return false;
      }
    }
    return false;
  }

  private Optional<Link> deed(List<Token> tokens, int last) {
    Optional<Phrases.Match<Outcome>> deed = words.deedEndingAt(tokens, last);
    if (deed.isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome = deed.get().value();
    if (last >= 2 && isJoin(tokens.get(last - 1))) {
      Optional<Phrases.Match<Outcome>> other = words.deedEndingAt(tokens, last - 2);
      if (other.isPresent()) {
        outcome = join(other.get().value(), outcome);
      }
    }
    return Optional.of(new Link(outcome, last));
  }

  /** "the death toll had risen to", "a toll of". */
  private Optional<Link> toll(List<Token> tokens, int from) {
    for (int i = from; i >= 0 && i >= from - 9; i--) {
      Optional<Phrases.Match<Outcome>> toll = words.tollEndingAt(tokens, i);
      if (toll.isPresent()) {
        return i == from ? Optional.empty() : Optional.of(new Link(toll.get().value(), i));
      }
      Token token = tokens.get(i);
      boolean between =
          REACHING.contains(token.lemma())
              || REACHING.contains(Phrases.low(token))
              || token.tag().startsWith("RB");
      if (!between) {
        // "the death toll from the strike in Homs rose to": one step into the complement
        return token.isNoun()
                || token.tag().equals("IN")
                || token.tag().equals("DT")
                || token.tag().equals("JJ")
            ? tollBeforeComplement(tokens, i, from)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Link> tollBeforeComplement(List<Token> tokens, int at, int from) {
    boolean reached = tokens.subList(at + 1, from + 1).stream().anyMatch(Token::isVerb);
    for (int i = at; reached && i >= 0 && i >= at - 10; i--) {
      Optional<Phrases.Match<Outcome>> toll = words.tollEndingAt(tokens, i);
      if (toll.isPresent()) {
        return Optional.of(new Link(toll.get().value(), i));
      }
      Token token = tokens.get(i);
      if (token.isVerb() || token.form().equals(",") || token.form().equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The outcome told behind the phrase that ends at {@code end}. */
  Optional<Link> right(List<Token> tokens, int end) {
    boolean auxiliary = false;
    boolean passive = false;
    boolean needsAuxiliary = false;
    boolean relative = false;
    int i = end;
    while (i < tokens.size() && i - end < FARTHEST) {
      Token token = tokens.get(i);
      String low = Phrases.low(token);
      if (UNREAL.contains(low)) {
        return Optional.empty();
      }
      Optional<Link> outcome = outcome(tokens, i, auxiliary, passive, needsAuxiliary);
      if (outcome.isPresent()) {
        return outcome;
      }
      if (AUXILIARIES.contains(token.lemma()) && token.isVerb()
          || token.tag().equals("TO") && auxiliary) {
        auxiliary = true;
        passive |= PASSIVE.contains(token.lemma());
        i++;
      } else if (token.tag().startsWith("RB") || RELATIVES.contains(low) && !auxiliary) {
        relative |= RELATIVES.contains(low);
        i++;
      } else if (low.equals(",") && !auxiliary) {
        i = closing(tokens, i, ",");
        needsAuxiliary = false;
      } else if (low.equals("(") || low.equals("-lrb-")) {
        i = closing(tokens, i, low.equals("(") ? ")" : "-rrb-");
      } else if ((low.equals("–") || low.equals("—") || low.equals("--")) && !auxiliary) {
        i = closing(tokens, i, low);
      } else if (PREPOSITIONS.contains(low) && !auxiliary) {
        i = afterComplement(tokens, i + 1);
      } else if ((token.tag().equals("VBN") || token.tag().equals("VBG"))
          && !auxiliary
          && words.transitive(tokens, i).isEmpty()) {
        needsAuxiliary = true;
        i++;
      } else if (relative && token.isVerb()) {
        // "who had gathered for a wedding were killed": the clause ends before the next auxiliary
        auxiliary = false;
        passive = false;
        needsAuxiliary = true;
        i++;
      } else if (token.tag().startsWith("JJ") && !auxiliary && i == end) {
        i++;
      } else if (auxiliary && (low.equals("among") || low.equals("both"))) {
        i++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Link> outcome(
      List<Token> tokens, int at, boolean auxiliary, boolean passive, boolean needsAuxiliary) {
    Optional<Phrases.Match<Outcome>> dying = words.intransitive(tokens, at);
    if (dying.isPresent()) {
      return Optional.of(new Link(joined(tokens, dying.get()), at));
    }
    if (needsAuxiliary && !auxiliary) {
      return Optional.empty();
    }
    Token token = tokens.get(at);
    Optional<Phrases.Match<Outcome>> verb =
        words
            .transitive(tokens, at)
            .filter(
                m ->
                    token.tag().equals("VBN")
                        || token.tag().equals("VBD")
                        || token.tag().startsWith("JJ")
                        || token.form().equals("hurt")
                        || token.form().endsWith("ed"));
    Optional<Phrases.Match<Outcome>> state = words.state(tokens, at);
    Optional<Phrases.Match<Outcome>> found = verb.isPresent() ? verb : state;
    if (found.isEmpty() || verb.isPresent() && auxiliary && !passive && !isGapped(tokens, at)) {
      return Optional.empty();
    }
    int next = found.get().end();
    boolean active =
        verb.isPresent() && !passive && next < tokens.size() && beginsObject(tokens.get(next));
    return active ? Optional.empty() : Optional.of(new Link(joined(tokens, found.get()), at));
  }

  /** Behind "have" a participle is active, unless "been" was left out, which needs an "and". */
  private static boolean isGapped(List<Token> tokens, int at) {
    return at > 0 && isJoin(tokens.get(at - 1));
  }

  private static boolean beginsObject(Token token) {
    String tag = token.tag();
    return tag.equals("DT")
        || tag.equals("CD")
        || tag.equals("PRP$")
        || tag.equals("PRP")
        || tag.startsWith("NN") && !DateWords.at(List.of(token), 0).isPresent()
        || tag.startsWith("JJ");
  }

  /** "killed and injured" counts both together, unless a number stands before the second. */
  private Outcome joined(List<Token> tokens, Phrases.Match<Outcome> first) {
    int join = first.end();
    if (join + 1 < tokens.size()
        && (isJoin(tokens.get(join)) || tokens.get(join).form().equals("/"))) {
      Optional<Phrases.Match<Outcome>> other =
          words.transitive(tokens, join + 1).or(() -> words.state(tokens, join + 1));
      boolean active =
          other.isPresent()
              && other.get().end() < tokens.size()
              && beginsObject(tokens.get(other.get().end()));
      if (other.isPresent() && !active) {
        return join(first.value(), other.get().value());
      }
    }
    return first.value();
  }

  private static Outcome join(Outcome a, Outcome b) {
    return a == b ? a : Outcome.CASUALTIES;
  }

  private static boolean isJoin(Token token) {
    String low = Phrases.low(token);
    return low.equals("and") || low.equals("or");
  }

  private static boolean isSkippedBefore(Token token) {
    return token.tag().startsWith("RB") || token.tag().equals("PRP$") || token.tag().equals("DT");
  }

  /** One past the mark that closes a parenthesis, or the end of the sentence. */
  private static int closing(List<Token> tokens, int open, String mark) {
    for (int i = open + 1; i < tokens.size() && i - open < 16; i++) {
      if (Phrases.low(tokens.get(i)).equals(mark)) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static int afterComplement(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      String tag = token.tag();
      boolean inside =
          tag.startsWith("NN")
              || tag.startsWith("JJ")
              || tag.equals("DT")
              || tag.equals("PRP$")
              || tag.equals("POS")
              || tag.equals("CD")
              || tag.equals("PRP")
              || tag.equals("IN") && PREPOSITIONS.contains(Phrases.low(token));
      if (!inside) {
        break;
      }
      i++;
    }
    // "for the injured": the participle is the complement's own noun
    return i > from && tokens.get(i - 1).tag().equals("DT") ? tokens.size() : i;
  }
}
