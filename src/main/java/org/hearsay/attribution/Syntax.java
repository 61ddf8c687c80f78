package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.analysis.Sentence;
import org.hearsay.analysis.Token;
import org.hearsay.text.Span;

/**
 * A sentence's dependency tree, asked for what a reader asks: who does it, to whom, by whom.
 *
 * <p>Labels are ClearNLP's. Tokens are indices. Immutable.
 */
final class Syntax {

  private static final Set<String> OUTSIDE_PHRASE =
      Set.of("relcl", "acl", "appos", "conj", "cc", "advcl", "parataxis", "punct", "ccomp", "dep");
  private static final Set<String> NAME_PREPOSITIONS = Set.of("of", "for");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
  private static final Set<String> BE =
      Set.of("be", "get", "is", "was", "were", "been", "being", "are");

  private final Sentence sentence;
  private final List<List<Integer>> children;
  private final int[] first;
  private final int[] end;

  Syntax(Sentence sentence) {
    this.sentence = sentence;
    int n = sentence.size();
    children = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      children.add(new ArrayList<>(4));
    }
    first = new int[n];
    end = new int[n];
    for (int i = 0; i < n; i++) {
      first[i] = i;
      end[i] = i + 1;
      int head = head(i);
      if (head >= 0) {
        children.get(head).add(i);
      }
    }
    for (int i = 0; i < n; i++) {
      // walk up; the bound keeps a broken tree from looping
      int up = head(i);
      for (int steps = 0; up >= 0 && steps < n; steps++) {
        first[up] = Math.min(first[up], i);
        end[up] = Math.max(end[up], i + 1);
        up = head(up);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return sentence.size();
  }

  Token token(int i) {
    return sentence.token(i);
  }

  String form(int i) {
    return token(i).form();
  }

  String lemma(int i) {
    return token(i).lemma();
  }

  String tag(int i) {
    return token(i).tag();
  }

  int head(int i) {
    return sentence.parse().head(i);
  }

  String relation(int i) {
    return sentence.parse().relation(i);
  }

  List<Integer> children(int i) {
    return children.get(i);
  }

  List<Integer> children(int i, String... relations) {
    List<String> wanted = List.of(relations);
    return children(i).stream().filter(c -> wanted.contains(relation(c))).toList();
  }

  OptionalInt child(int i, String... relations) {
    return children(i, relations).stream().mapToInt(Integer::intValue).findFirst();
  }

  /** All that hangs on {@code i}, itself included, from the first to the last character. */
  Span subtree(int i) {
    return sentence.span(first[i], end[i]);
  }

  int firstOf(int i) {
    return first[i];
  }

  int endOf(int i) {
    return end[i];
  }

  /** The token that covers {@code offset} or is the first behind it. */
  OptionalInt tokenAt(int offset) {
    for (int i = 0; i < size(); i++) {
      if (token(i).span().end() > offset) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The tokens that lie in {@code span}. */
  List<Integer> tokensIn(Span span) {
    List<Integer> in = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (token(i).span().overlaps(span)) {
        in.add(i);
      }
    }
    return in;
  }

  /** The word of {@code span} whose head lies outside of it. */
  OptionalInt headOf(Span span) {
    List<Integer> in = tokensIn(span);
    for (int i : in) {
      if (!in.contains(head(i)) && token(i).isWord() && !relation(i).equals("punct")) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The noun phrase around {@code noun} that names it: modifiers before it and "of …" or "for …"
   * behind it, without clauses, appositions and coordinated phrases.
   */
  Span phrase(int noun) {
    int from = noun;
    int to = noun + 1;
    for (int c : children(noun)) {
      String r = relation(c);
      if (c < noun && !OUTSIDE_PHRASE.contains(r) && !r.equals("prep")) {
        from = Math.min(from, first[c]);
      } else if (c > noun
          && (r.equals("prep") && NAME_PREPOSITIONS.contains(lemma(c)) || r.equals("case"))) {
        to = Math.max(to, end[c]);
      }
    }
    while (from < noun && !token(from).isWord()) {
      from++;
    }
    return sentence.span(from, to);
  }

  /** {@code i} and what is coordinated with it behind it. */
  List<Integer> conjuncts(int i) {
    List<Integer> all = new ArrayList<>();
    all.add(i);
    for (int k = 0; k < all.size() && k < 12; k++) {
      all.addAll(children(all.get(k), "conj"));
    }
    return all;
  }

  boolean isPassive(int verb) {
    if (!tag(verb).equals("VBN") && !tag(verb).equals("VBD")) {
      return false;
    }
    // "forces killed dozens": a participle with an object of its own is a past tense in disguise
    return child(verb, "auxpass", "nsubjpass", "agent").isPresent()
        || tag(verb).equals("VBN")
            && Set.of("acl", "amod", "nmod").contains(relation(verb))
            && child(verb, "nsubj", "dobj").isEmpty();
  }

  /** Who does what a passive verb or a noun says: the objects of its "by". */
  List<Integer> agents(int head) {
    List<Integer> agents = new ArrayList<>();
    for (int by : children(head, "agent", "prep")) {
      if (lemma(by).equals("by")) {
        for (int object : children(by, "pobj")) {
          agents.addAll(conjuncts(object));
        }
      }
    }
    return agents;
  }

  /**
   * The agents of a deed: "the bombing of the market by X", also where the parser hangs "by X" on
   * the verb whose object the deed is.
   */
  List<Integer> agentsOfNoun(int noun) {
    List<Integer> agents = agents(noun);
    int verb = head(noun);
    boolean object = verb >= 0 && relation(noun).equals("dobj") && !isPassive(verb);
    if (agents.isEmpty() && object) {
      for (int by : children(verb, "agent", "prep")) {
        if (by > noun
            && lemma(by).equals("by")
            && !relation(child(by, "pobj").orElse(by)).equals("pcomp")) {
          for (int pobj : children(by, "pobj")) {
            agents.addAll(conjuncts(pobj));
          }
        }
      }
    }
    if (agents.isEmpty()) {
      // "the deaths of civilians by X": the agent hangs on the last noun of the phrase
      for (int of : prepObjects(noun, "of", "on", "against", "in")) {
        agents.addAll(agents(of));
      }
    }
    return agents;
  }

  /** The objects of a preposition that hangs on {@code head}. */
  List<Integer> prepObjects(int head, String... prepositions) {
    List<String> wanted = List.of(prepositions);
    List<Integer> objects = new ArrayList<>();
    for (int p : children(head, "prep", "dative", "agent", "prt", "advmod", "mark")) {
      if (wanted.contains(form(p).toLowerCase(Locale.ROOT))) {
        for (int object : children(p, "pobj", "pcomp")) {
          objects.addAll(conjuncts(object));
        }
      }
    }
    return objects;
  }

  List<Integer> objects(int verb) {
    List<Integer> all = new ArrayList<>();
    for (int object : children(verb, "dobj")) {
      all.addAll(conjuncts(object));
    }
    return all;
  }

  List<Integer> objectsAndParticles(int verb) {
    List<Integer> all = new ArrayList<>(objects(verb));
    all.addAll(children(verb, "prt", "advmod", "prep"));
    return all;
  }

  /**
   * The grammatical subject, also when it must be fetched from the clause above: of coordinated
   * verbs, participles and infinitives. For a relative pronoun its antecedent.
   */
  List<Integer> subjects(int verb) {
    return subjects(verb, 0);
  }

  private List<Integer> subjects(int verb, int depth) {
    List<Integer> own = new ArrayList<>();
    for (int s : children(verb, "nsubj", "nsubjpass", "csubj")) {
      own.addAll(conjuncts(s));
    }
    if (!own.isEmpty()) {
      return own.stream().map(s -> antecedent(s).orElse(s)).toList();
    }
    int up = head(verb);
    if (up < 0 || depth > 6) {
      return List.of();
    }
    return switch (relation(verb)) {
      case "conj", "advcl", "aux", "dep" ->
          token(up).isVerb() ? subjects(up, depth + 1) : List.of();
      case "xcomp" -> controlled(verb, up, depth);
      case "acl", "relcl" -> isPassive(verb) ? List.of() : List.of(up);
      case "pcomp" -> {
        int above = head(up);
        yield above >= 0 && token(above).isVerb() ? controlled(verb, above, depth) : List.of();
      }
      default -> List.of();
    };
  }

  /**
   * The subject of a clause that hangs on {@code up}: the object of "urge X to", else its subject.
   */
  private List<Integer> controlled(int verb, int up, int depth) {
    if (!token(up).isVerb()) {
      return token(up).tag().startsWith("JJ") ? subjects(up, depth + 1) : List.of();
    }
    List<Integer> objects =
        objects(up).stream().filter(o -> o < verb && !lemma(up).equals("promise")).toList();
    if (!objects.isEmpty()) {
      return objects;
    }
    return isPassive(up) ? objectsOfPassive(up) : subjects(up, depth + 1);
  }

  private List<Integer> objectsOfPassive(int verb) {
    return children(verb, "nsubjpass");
  }

  /** The noun for which a relative pronoun stands. */
  OptionalInt antecedent(int pronoun) {
    boolean relative =
        RELATIVE.contains(form(pronoun).toLowerCase(Locale.ROOT))
            && (tag(pronoun).startsWith("W") || tag(pronoun).equals("IN"));
    if (!relative) {
      return OptionalInt.empty();
    }
    int up = head(pronoun);
    for (int steps = 0; up >= 0 && steps < size(); steps++) {
      if (relation(up).equals("relcl")) {
        int noun = head(up);
        return noun >= 0 ? OptionalInt.of(noun) : OptionalInt.empty();
      }
      up = head(up);
    }
    return OptionalInt.empty();
  }

  boolean isNegated(int word) {
    for (int c : children(word)) {
      String form = form(c).toLowerCase(Locale.ROOT);
      if (relation(c).equals("neg")
          || form.equals("never")
          || form.equals("not")
          || form.equals("n't")) {
        return true;
      }
      if (relation(c).equals("det") && form.equals("no")) {
        return true;
      }
    }
    return false;
  }

  /** The verb to which a word belongs: itself, or the nearest above. */
  OptionalInt verbAbove(int i) {
    int up = i;
    for (int steps = 0; up >= 0 && steps < size(); steps++) {
      if (token(up).isVerb() && !BE.contains(form(up).toLowerCase(Locale.ROOT))
          || up != i && token(up).isVerb()) {
        return OptionalInt.of(up);
      }
      up = head(up);
    }
    return OptionalInt.empty();
  }
}
