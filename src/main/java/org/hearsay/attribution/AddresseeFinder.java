package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Referent;

/** Finds to whom words are directed: told X, urged X to, call on X, letters to X. */
final class AddresseeFinder {

  /** An addressee and the rule that found it. */
  record Addressee(Referent who, String rule) {}

  private static final Set<String> TOLD =
      Set.of(
          "tell", "inform", "brief", "notify", "remind", "assure", "warn", "ask", "address",
          "promise", "thank");

  private final FrameLexicon lexicon;
  private final Doers doers;

  AddresseeFinder(FrameLexicon lexicon, Doers doers) {
    this.lexicon = lexicon;
    this.doers = doers;
  }

  Optional<Addressee> find(Cue cue) {
    Syntax s = cue.tree();
    int word = cue.argument();
    Optional<Addressee> direct =
        switch (cue.frame()) {
          case URGE_TO ->
              first(
                      s,
                      concat(s.objects(word), s.prepObjects(word, "on", "upon", "to", "with")),
                      "urged")
                  .or(
                      () ->
                          s.isPassive(word)
                              ? first(s, s.children(word, "nsubjpass"), "urged")
                              : Optional.empty())
                  .or(() -> wantedSubject(s, word))
                  .or(() -> nextActor(s, cue));
          case DEMAND, CALL_FOR ->
              first(s, s.prepObjects(word, "on", "upon", "to", "from"), "demanded-of")
                  .or(() -> wantedSubject(s, word));
          case WARN, PROMISE -> first(s, s.objects(word), "told");
          case MESSAGE -> first(s, s.prepObjects(word, "to"), "letter-to");
          case SAY ->
              cue.isVerb() && TOLD.contains(s.lemma(word)) ? told(s, word) : Optional.empty();
          default -> Optional.empty();
        };
    return direct
        .or(
            () ->
                cue.isVerb()
                    ? first(s, s.prepObjects(cue.head(), "to"), "said-to")
                    : Optional.empty())
        .or(() -> letter(s, cue));
  }

  /** The first actor behind a cue that the tagger took for no verb. */
  private Optional<Addressee> nextActor(Syntax s, Cue cue) {
    if (cue.isVerb()) {
      return Optional.empty();
    }
    for (int i = cue.head() + 1; i < Math.min(s.size(), cue.head() + 7); i++) {
      Optional<Doers.Doer> next = doers.named(s, i);
      if (next.isPresent()) {
        return next.map(d -> new Addressee(d.who(), "next-name"));
      }
    }
    return Optional.empty();
  }

  private Optional<Addressee> told(Syntax s, int verb) {
    List<Integer> told = new ArrayList<>(s.children(verb, "dative", "iobj"));
    told.addAll(s.objects(verb));
    if (s.isPassive(verb)) {
      told.addAll(s.children(verb, "nsubjpass"));
    }
    return first(s, told, "told");
  }

  /** "demand that X do", "for X to do": the subject of what is wanted. */
  private Optional<Addressee> wantedSubject(Syntax s, int word) {
    for (int clause : s.children(word, "ccomp", "acl", "xcomp", "advcl", "relcl")) {
      boolean wanted =
          CueReader.isInfinitive(s, clause)
              || s.tag(clause).equals("VB")
              || s.tag(clause).equals("VBP");
      if (wanted) {
        Optional<Addressee> subject =
            first(s, s.children(clause, "nsubj", "nsubjpass"), "wanted-subject");
        if (subject.isPresent()) {
          return subject;
        }
      }
    }
    // "a demand for X to act": X hangs on "for", the infinitive on X or on the noun
    for (int object : s.prepObjects(word, "for")) {
      boolean infinitive =
          s.children(object, "acl", "relcl", "xcomp").stream()
                  .anyMatch(c -> CueReader.isInfinitive(s, c))
              || CueReader.hasInfinitive(s, word);
      if (infinitive) {
        return first(s, List.of(object), "wanted-subject");
      }
    }
    return Optional.empty();
  }

  /** A letter, statement or message in the same sentence and to whom it is written. */
  private Optional<Addressee> letter(Syntax s, Cue cue) {
    for (int i = 0; i < s.size(); i++) {
      boolean written =
          s.token(i).isNoun()
              && lexicon.noun(s.lemma(i)).stream().anyMatch(e -> e.frame() == Frame.MESSAGE);
      if (!written || !belongs(s, i, cue)) {
        continue;
      }
      List<Integer> to = new ArrayList<>(s.prepObjects(i, "to"));
      for (int clause : s.children(i, "acl", "relcl")) {
        to.addAll(s.prepObjects(clause, "to"));
      }
      int head = s.head(i);
      if (head >= 0 && s.token(head).isVerb() && s.relation(i).equals("dobj")) {
        to.addAll(s.prepObjects(head, "to"));
      }
      for (int k = i + 1; to.isEmpty() && k < Math.min(s.size(), i + 4); k++) {
        if (s.lemma(k).equals("to")) {
          to.addAll(s.children(k, "pobj"));
        }
      }
      Optional<Addressee> found = first(s, to, "letter-to");
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** "In a letter to X, the ministry said": the letter hangs on the cue, or is its subject. */
  private static boolean belongs(Syntax s, int letter, Cue cue) {
    int up = letter;
    for (int steps = 0; up >= 0 && steps < 5; steps++) {
      if (up == cue.head() || up == cue.argument()) {
        return true;
      }
      up = s.head(up);
    }
    return false;
  }

  /** The best of several: a body before an office that stands for it. */
  private Optional<Addressee> first(Syntax s, List<Integer> tokens, String rule) {
    List<Referent> all = new ArrayList<>();
    for (int token : tokens) {
      if (s.token(token).isNoun()
          || s.token(token).isPronoun()
          || s.form(token).toLowerCase(Locale.ROOT).equals("those")) {
        for (Doers.Doer d : doers.actors(s, token)) {
          all.add(d.who());
        }
      }
    }
    return all.stream()
        .filter(r -> r instanceof Entity e && e.type() != EntityType.OFFICE)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(r -> new Addressee(r, rule));
  }

  private static List<Integer> concat(List<Integer> a, List<Integer> b) {
    List<Integer> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }
}
