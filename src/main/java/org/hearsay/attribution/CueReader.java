package org.hearsay.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.analysis.Token;
import org.hearsay.text.Span;

/** Reads from the words of a cue, and from the arguments that are there, which frame it opens. */
final class CueReader {

  private static final Set<String> RESPONSIBLE = Set.of("responsible", "accountable", "liable");
  private static final Pattern DENIED = Pattern.compile("(that|any|having|being|it|ever|all) ");
  private static final Set<String> AUXILIARY =
      Set.of(
          "be", "have", "do", "will", "would", "may", "might", "can", "could", "should", "must",
          "shall");

  private final FrameLexicon lexicon;
  private final Roles roles;
  private final Wrongdoing wrongdoing;

  CueReader(FrameLexicon lexicon, Roles roles, Wrongdoing wrongdoing) {
    this.lexicon = lexicon;
    this.roles = roles;
    this.wrongdoing = wrongdoing;
  }

  /** The cue at {@code spans}; empty when the sentence has no word there. */
  Optional<Cue> read(Reading reading, List<Span> spans) {
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    return reading.tree(spans.get(0)).flatMap(s -> read(s, spans));
  }

  /**
   * The cue of found spans. Where the tree does not show the arguments that a frame needs, the
   * content that was found stands for them.
   */
  Optional<Cue> read(Reading reading, AttributionSpans found) {
    return read(reading, found.cue())
        .map(c -> c.entry().isEmpty() && c.isVerb() ? trusting(c, reading, found) : c);
  }

  private Cue trusting(Cue cue, Reading reading, AttributionSpans found) {
    String content = reading.exact(found.content().get(0)).toLowerCase(Locale.ROOT);
    for (FrameLexicon.Entry e : lexicon.verb(cue.lemma())) {
      boolean fits =
          switch (e.frame()) {
            case DENY, REJECT -> DENIED.matcher(content).lookingAt();
            case DEMAND -> content.startsWith("that ") || content.startsWith("to ");
            case URGE_TO -> e.strength() >= 0.9 && content.contains("to ");
            case CONDEMN, ACCUSE_OF -> e.strength() >= 0.9;
            default -> false;
          };
      if (fits) {
        return new Cue(cue.tree(), cue.head(), cue.argument(), cue.tokens(), Optional.of(e));
      }
    }
    return cue;
  }

  private Optional<Cue> read(Syntax s, List<Span> spans) {
    List<Integer> tokens =
        spans.stream().flatMap(span -> s.tokensIn(span).stream()).distinct().sorted().toList();
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> verb = Optional.empty();
    Optional<Integer> noun = Optional.empty();
    for (int i : tokens) {
      Token t = s.token(i);
      if (t.isVerb() && !AUXILIARY.contains(t.lemma()) && !inPhraseOf(s, i, noun)) {
        verb = Optional.of(i);
      } else if (t.isNoun() && !noun(s, i).isEmpty()) {
        noun = Optional.of(i);
      }
    }
    if (verb.isPresent()) {
      return Optional.of(ofVerb(s, verb.get(), tokens));
    }
    if (noun.isPresent()) {
      return Optional.of(ofNoun(s, noun.get(), tokens));
    }
    int head = tokens.stream().filter(i -> s.token(i).isWord()).findFirst().orElse(tokens.get(0));
    Optional<FrameLexicon.Entry> loose =
        s.token(head).isNoun() ? lexicon.looseVerb(s.form(head)) : Optional.empty();
    return Optional.of(new Cue(s, head, head, tokens, loose));
  }

  /** "said in a statement issued on Monday": the verb inside the noun phrase is no cue. */
  private static boolean inPhraseOf(Syntax s, int verb, Optional<Integer> noun) {
    return noun.isPresent() && s.relation(verb).equals("acl") && s.head(verb) == noun.get();
  }

  private Cue ofNoun(Syntax s, int noun, List<Integer> tokens) {
    return new Cue(s, noun, noun, tokens, noun(s, noun).stream().findFirst());
  }

  /** The rows of a noun, which headlines spell with a capital. */
  private List<FrameLexicon.Entry> noun(Syntax s, int i) {
    return lexicon.noun(s.lemma(i).toLowerCase(Locale.ROOT));
  }

  /** The cue whose verb is {@code verb}, whatever else belongs to it. */
  Cue ofVerb(Syntax s, int verb, List<Integer> tokens) {
    Optional<Integer> held = responsible(s, verb);
    if (held.isPresent()) {
      Optional<FrameLexicon.Entry> entry =
          lexicon.verb(s.lemma(verb) + " " + s.lemma(held.get())).stream().findFirst();
      if (entry.isPresent()) {
        return new Cue(s, verb, verb, tokens, entry);
      }
    }
    for (int c : s.children(verb)) {
      if (c > verb && c <= verb + 8 && !s.token(c).isNoun()) {
        Optional<FrameLexicon.Entry> entry = fitting(s, verb, s.lemma(verb) + " " + s.lemma(c));
        if (entry.isPresent()) {
          return new Cue(s, verb, verb, tokens, entry);
        }
      }
    }
    for (FrameLexicon.Entry entry : lexicon.verb(s.lemma(verb))) {
      if (entry.frame() == Frame.LIGHT) {
        for (int object : s.objects(verb)) {
          Optional<FrameLexicon.Entry> carried = lexicon.noun(s.lemma(object)).stream().findFirst();
          if (carried.isPresent()) {
            return new Cue(s, verb, object, tokens, carried);
          }
        }
        // "addressed on Thursday new letters": the object is not where the parser looks for it
        for (int i = verb + 1; i < Math.min(s.size(), verb + 7); i++) {
          Optional<FrameLexicon.Entry> message =
              lexicon.noun(s.lemma(i)).stream().filter(e -> e.frame() == Frame.MESSAGE).findFirst();
          if (s.objects(verb).isEmpty() && s.token(i).isNoun() && message.isPresent()) {
            return new Cue(s, verb, i, tokens, message);
          }
        }
      } else if (fits(s, verb, entry.frame())) {
        return new Cue(s, verb, verb, tokens, Optional.of(entry));
      }
    }
    return new Cue(s, verb, verb, tokens, Optional.empty());
  }

  private static Optional<Integer> responsible(Syntax s, int verb) {
    for (int i = verb + 1; i < Math.min(s.size(), verb + 12); i++) {
      if (RESPONSIBLE.contains(s.lemma(i))
          || s.lemma(i).equals("account") && s.lemma(i - 1).equals("to")) {
        return s.lemma(verb).equals("hold") || s.lemma(verb).equals("call")
            ? Optional.of(i)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<FrameLexicon.Entry> fitting(Syntax s, int verb, String lemma) {
    return lexicon.verb(lemma).stream().filter(e -> fits(s, verb, e.frame())).findFirst();
  }

  /** True when the arguments that the frame needs are there. */
  private boolean fits(Syntax s, int verb, Frame frame) {
    boolean object = s.child(verb, "dobj", "nsubjpass").isPresent();
    boolean clause = s.children(verb, "ccomp", "xcomp").stream().anyMatch(c -> s.token(c).isVerb());
    return switch (frame) {
      case ACCUSE_OF ->
          (object || isRelativeOrPassive(s, verb))
              && (s.lemma(verb).equals("accuse")
                  || !s.prepObjects(verb, "of", "with", "for", "in").isEmpty());
      case BLAME, HOLD_RESPONSIBLE -> object || !s.prepObjects(verb, "on", "for").isEmpty();
      case CONDEMN -> object || !s.prepObjects(verb, "against", "at", "over", "as").isEmpty();
      case ACCUSE_THAT -> clause || !object;
      case DESCRIBE_AS ->
          object
              && (!s.prepObjects(verb, "as").isEmpty()
                  || s.child(verb, "oprd", "attr", "acomp").isPresent()
                  || s.children(verb, "dobj").size() > 1
                  || !s.children(verb, "xcomp", "ccomp").stream()
                      .filter(c -> !s.token(c).isVerb())
                      .toList()
                      .isEmpty());
      case URGE_TO -> hasInfinitive(s, verb);
      case DEMAND, PROMISE -> object || clause;
      case CALL_FOR -> true;
      case DENY -> clause && s.child(verb, "dative", "iobj").isEmpty() || isClaim(s, verb, true);
      case REJECT -> isClaim(s, verb, false);
      case WARN, CITE -> true;
      case SUPPORT -> object || !s.prepObjects(verb, "with", "for", "of").isEmpty();
      case SAY, LIGHT, MESSAGE -> false;
    };
  }

  private static boolean isRelativeOrPassive(Syntax s, int verb) {
    return s.isPassive(verb) || s.relation(verb).equals("relcl") || s.relation(verb).equals("acl");
  }

  /** "urged X to do", "called on X to do", "asked that X do". */
  static boolean hasInfinitive(Syntax s, int verb) {
    for (int c : s.children(verb, "xcomp", "ccomp", "advcl", "acl", "dep")) {
      if (c > verb && isInfinitive(s, c)) {
        return true;
      }
    }
    for (int object : s.children(verb, "dobj", "prep")) {
      for (int noun :
          s.relation(object).equals("prep") ? s.children(object, "pobj") : List.of(object)) {
        for (int c : s.children(noun, "acl", "relcl", "xcomp")) {
          if (isInfinitive(s, c)) {
            return true;
          }
        }
      }
    }
    // "calls on the states, which …, to withdraw": the aside takes the infinitive in the tree
    boolean callOn = s.lemma(verb).equals("call") && !s.prepObjects(verb, "on", "upon").isEmpty();
    for (int i = verb + 2; callOn && i + 1 < s.size(); i++) {
      if (s.tag(i).equals("TO") && s.tag(i + 1).startsWith("VB")) {
        return true;
      }
    }
    return false;
  }

  static boolean isInfinitive(Syntax s, int verb) {
    return s.tag(verb).startsWith("VB")
        && s.children(verb, "aux", "mark").stream()
            .anyMatch(a -> s.tag(a).equals("TO") || s.lemma(a).equals("to"));
  }

  private boolean isClaim(Syntax s, int verb, boolean deedsToo) {
    for (int object : s.isPassive(verb) ? s.children(verb, "nsubjpass") : s.objects(verb)) {
      if (roles.is(Roles.Kind.CLAIM, s.lemma(object))) {
        return true;
      }
      if (deedsToo
          && (s.tag(object).equals("VBG") || wrongdoing.at(s, object).isPresent())
          && s.child(verb, "dative", "iobj").isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
