package org.hearsay.entity;

import java.util.Optional;
import java.util.Set;

/**
 * Names put together from a state and what belongs to it: "the Syrian Foreign Ministry", "Iraq's
 * army", "the US-led coalition", and ministries whose state is told behind them or not at all.
 * Immutable.
 */
final class StateNames {
  private static final Set<String> HELD =
      Set.of(
          "held", "controlled", "backed", "run", "owned", "aligned", "led", "affiliated", "linked");

  private static final Set<String> BETWEEN =
      Set.of("arab", "federal", "caretaker", "interim", "transitional", "national", "own", "state");

  private static final Set<String> COALITION_KIND =
      Set.of(
          "international",
          "military",
          "global",
          "arab",
          "anti",
          "daesh",
          "isis",
          "is",
          "isil",
          "terror",
          "terrorist",
          "terrorism",
          "air",
          "western",
          "islamic",
          "state");

  /** Bodies that an article calls by their kind alone, every state having one. */
  private static final Set<String> STANDS_ALONE = Set.of("ministry", "court");

  private static final Set<String> COALITION = Set.of("coalition", "alliance", "bloc");

  private final Gazetteer gazetteer;
  private final Lexicon lexicon = Lexicon.shipped();

  StateNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Optional<Name> compose(Words words, int i) {
    if (COALITION.contains(words.get(i).fold())) {
      Optional<Name> led = coalitionLedBy(words, i);
      if (led.isPresent()) {
        return led;
      }
    }
    Optional<Owner> owner = owner(words, i);
    if (owner.isPresent()) {
      Optional<Name> name = ownedName(words, i, owner.get());
      if (name.isPresent()) {
        return name;
      }
    }
    return ministry(words, i)
        .or(
            () ->
                owner
                    .filter(Owner::adjective)
                    .map(
                        o ->
                            new Name(
                                words.span(i, o.end()),
                                i,
                                o.end(),
                                Optional.of(o.state()),
                                Optional.empty(),
                                false,
                                true,
                                Optional.empty(),
                                "adjective")));
  }

  /** A state as the first part of a name: "Syrian", "Syria's", "Damascus". */
  private record Owner(Entity state, int end, boolean adjective) {}

  private Optional<Owner> owner(Words words, int i) {
    if (!words.get(i).capital()) {
      return Optional.empty();
    }
    PhraseIndex.Hit<Lexicon.Demonym> demonym = lexicon.demonyms().at(words, i, false);
    PhraseIndex.Hit<Gazetteer.Sense> name = gazetteer.names().at(words, i, false);
    if (demonym != null && (name == null || demonym.length() >= name.length())) {
      return gazetteer
          .byKey(demonym.values().get(0).state())
          .map(s -> new Owner(s, i + demonym.length(), true));
    }
    if (name == null) {
      return Optional.empty();
    }
    return name.values().stream()
        .filter(s -> s.entity().type() == EntityType.STATE)
        .findFirst()
        .map(s -> new Owner(s.entity(), i + name.length(), false));
  }

  private Optional<Name> ownedName(Words words, int i, Owner owner) {
    int at = owner.end();
    if (at >= words.size() || words.get(at).joint() == Words.Joint.BREAK) {
      return Optional.empty();
    }
    Optional<Name> coalition = ledCoalition(words, i, owner);
    if (coalition.isPresent()) {
      return coalition;
    }
    if (words.get(at).joint() != Words.Joint.SPACE
        && words.get(at).joint() != Words.Joint.POSSESSIVE) {
      return Optional.empty();
    }
    for (int skipped = 0; skipped <= 2 && at < words.size(); skipped++, at++) {
      PhraseIndex.Hit<Lexicon.Body> hit = lexicon.bodies().at(words, at, true);
      int end = hit == null ? at : at + hit.length();
      if (hit != null && !(end < words.size() && isHeld(words, end))) {
        return Optional.of(bodyOf(words, i, end, owner.state(), hit.values().get(0)));
      }
      if (!BETWEEN.contains(words.get(at).fold()) || words.get(at).joint() != Words.Joint.SPACE) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean isHeld(Words words, int i) {
    return words.get(i).joint() == Words.Joint.HYPHEN && HELD.contains(words.get(i).fold());
  }

  private Name bodyOf(Words words, int first, int end, Entity state, Lexicon.Body body) {
    if (body.type() == EntityType.STATE) {
      return Name.of(words, first, end, state, "government-of-state");
    }
    return Name.of(words, first, end, body(state, body), "body-of-state");
  }

  /** The body of {@code state}, from the table if it has it. */
  Entity body(Entity state, Lexicon.Body body) {
    String label = body.canonical().replace("{}", lexicon.adjective(state.key(), state.label()));
    return gazetteer
        .find(label, body.type())
        .or(() -> gazetteer.byKey(Fold.key(label)))
        .orElseGet(() -> Entities.local(label, body.type(), Optional.of(state.key())));
  }

  /** "US-led coalition", "US-led international anti-Daesh coalition", "the US coalition". */
  private Optional<Name> ledCoalition(Words words, int i, Owner owner) {
    int at = owner.end();
    if (words.get(at).fold().equals("led")) {
      at++;
    }
    for (int k = 0; k < 5 && at < words.size(); k++, at++) {
      Words.Word w = words.get(at);
      if (w.joint() != Words.Joint.SPACE && w.joint() != Words.Joint.HYPHEN) {
        break;
      }
      if (COALITION.contains(w.fold())) {
        return Optional.of(
            Name.of(words, i, at + 1, coalition(owner.state()), "coalition-of-state"));
      }
      if (!COALITION_KIND.contains(w.fold())) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Name> coalitionLedBy(Words words, int i) {
    if (i + 3 >= words.size()
        || !words.get(i + 1).fold().equals("led")
        || !words.get(i + 2).fold().equals("by")) {
      return Optional.empty();
    }
    int at = words.get(i + 3).fold().equals("the") ? i + 4 : i + 3;
    if (at >= words.size()) {
      return Optional.empty();
    }
    return state(words, at)
        .map(o -> Name.of(words, i, o.end(), coalition(o.state()), "coalition-of-state"));
  }

  /** A state by its name or by its seat. */
  private Optional<Owner> state(Words words, int i) {
    PhraseIndex.Hit<Gazetteer.Sense> hit = gazetteer.names().at(words, i, false);
    return hit == null
        ? Optional.empty()
        : hit.values().stream()
            .filter(s -> s.entity().type() == EntityType.STATE)
            .findFirst()
            .map(s -> new Owner(s.entity(), i + hit.length(), false));
  }

  private Entity coalition(Entity leader) {
    String label = lexicon.adjective(leader.key(), leader.label()) + "-led coalition";
    return gazetteer
        .byKey(Fold.key(label))
        .orElseGet(() -> Entities.local(label, EntityType.COALITION, Optional.of(leader.key())));
  }

  /** "Ministry of Health of Iraq", "Health Ministry in Iraq", or one whose state is not told. */
  private Optional<Name> ministry(Words words, int i) {
    PhraseIndex.Hit<Lexicon.Body> hit = lexicon.bodies().at(words, i, true);
    if (hit == null || !STANDS_ALONE.contains(hit.values().get(0).head())) {
      return Optional.empty();
    }
    Lexicon.Body body = hit.values().get(0);
    int end = i + hit.length();
    if (end + 1 < words.size() && Set.of("of", "in").contains(words.get(end).fold())) {
      int at =
          words.get(end + 1).fold().equals("the") && end + 2 < words.size() ? end + 2 : end + 1;
      Optional<Owner> state = state(words, at);
      if (state.isPresent()) {
        return Optional.of(bodyOf(words, i, state.get().end(), state.get().state(), body));
      }
    }
    return Optional.of(
        new Name(
            words.span(i, end),
            i,
            end,
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.of(body),
            "body-alone"));
  }
}
