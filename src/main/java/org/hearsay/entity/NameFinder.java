package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hearsay.entity.Lexicon.Noun;

/**
 * Finds the names of the gazetteer and the bodies of states in a text, the longest first, and
 * decides names that several things share by the words around them and by the states that the
 * article names. Immutable.
 */
final class NameFinder {
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

  NameFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A name before it is decided. */
  private record Found(int first, int end, List<Gazetteer.Sense> senses, Optional<Name> composed) {}

  /**
   * The names of a text, in order, not overlapping.
   *
   * @param credit tells of an offset whether it is in a dateline, a credit line or brackets
   */
  List<Name> find(Words words, IntPredicate credit) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Found> next = longest(words, i, credit.test(words.get(i).start()));
      next.ifPresent(found::add);
      i = next.map(Found::end).orElse(i + 1);
    }
    Map<String, Integer> states = statesOf(found);
    Set<String> regions = new HashSet<>();
    Set<String> cities = new HashSet<>();
    for (Found f : found) {
      if (regionCue(words, f)) {
        regions.add(written(words, f));
      } else if (cityCue(words, f)) {
        cities.add(written(words, f));
      }
    }
    regions.removeAll(cities);
    List<Name> names = new ArrayList<>();
    for (Found f : found) {
      names.add(f.composed().orElseGet(() -> decide(words, f, states, regions)));
    }
    return names;
  }

  private Optional<Found> longest(Words words, int i, boolean credit) {
    PhraseIndex.Hit<Gazetteer.Sense> hit = gazetteer.names().at(words, i, false);
    List<Gazetteer.Sense> senses =
        hit == null
            ? List.of()
            : hit.values().stream().filter(s -> credit || !s.creditOnly()).toList();
    int known = senses.isEmpty() ? 0 : hit.length();
    Optional<Name> composed = compose(words, i);
    if (composed.isPresent() && composed.get().end() - i > known) {
      Name c = composed.get();
      return Optional.of(new Found(i, c.end(), List.of(), composed));
    }
    return known == 0
        ? Optional.empty()
        : Optional.of(new Found(i, i + known, senses, Optional.empty()));
  }

  // ---- names that are put together from a state and a body

  private Optional<Name> compose(Words words, int i) {
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

  // ---- names that several things share

  /** How often the article names each state, by itself or by what belongs to it. */
  private static Map<String, Integer> statesOf(List<Found> found) {
    Map<String, Integer> counts = new HashMap<>();
    for (Found f : found) {
      f.composed().flatMap(Name::actor).ifPresent(e -> count(counts, e));
      // what is ambiguous itself decides nothing
      if (f.senses().size() == 1) {
        count(counts, f.senses().get(0).entity());
      }
    }
    return counts;
  }

  private static void count(Map<String, Integer> counts, Entity e) {
    String state = e.type() == EntityType.STATE ? e.key() : e.within().orElse("");
    if (!state.isEmpty()) {
      counts.merge(state, 1, Integer::sum);
    }
  }

  private Name decide(Words words, Found f, Map<String, Integer> states, Set<String> regions) {
    List<Gazetteer.Sense> senses = f.senses();
    if (senses.stream().anyMatch(Gazetteer.Sense::user)) {
      senses = senses.stream().filter(Gazetteer.Sense::user).toList();
    }
    Optional<Entity> place = place(words, f, senses, states, regions);
    List<Gazetteer.Sense> actors =
        senses.stream().filter(s -> s.entity().type().isActor()).toList();
    Optional<Gazetteer.Sense> actor = best(actors, states);
    if (place.isPresent() && actor.isPresent() && place.get().equals(actor.get().entity())) {
      return Name.of(words, f.first(), f.end(), place.get(), "gazetteer");
    }
    boolean plainActor = actor.isPresent() && !actor.get().seat();
    return new Name(
        words.span(f.first(), f.end()),
        f.first(),
        f.end(),
        actor.map(Gazetteer.Sense::entity),
        plainActor && !isPlaceCue(words, f) ? Optional.empty() : place,
        actor.isPresent() && actor.get().seat(),
        false,
        Optional.empty(),
        senses.size() == 1 ? "gazetteer" : "gazetteer-context");
  }

  private static Optional<Gazetteer.Sense> best(
      List<Gazetteer.Sense> senses, Map<String, Integer> states) {
    return senses.stream()
        .max(
            (a, b) -> {
              int seats = Boolean.compare(b.seat(), a.seat());
              return seats != 0
                  ? seats
                  : Integer.compare(weight(a.entity(), states), weight(b.entity(), states));
            });
  }

  private static int weight(Entity e, Map<String, Integer> states) {
    String state = e.type() == EntityType.STATE ? e.key() : e.within().orElse("");
    return states.getOrDefault(state, 0);
  }

  private boolean isPlaceCue(Words words, Found f) {
    return regionCue(words, f) || cityCue(words, f);
  }

  /** Region or city by the words around, then the state that the article speaks of, else a city. */
  private Optional<Entity> place(
      Words words,
      Found f,
      List<Gazetteer.Sense> senses,
      Map<String, Integer> states,
      Set<String> regions) {
    List<Entity> places =
        senses.stream()
            .filter(s -> !s.seat() && s.entity().type().isPlace())
            .map(Gazetteer.Sense::entity)
            .toList();
    // a name that the article uses of a region, and never of a city, is the region throughout
    boolean region =
        !cityCue(words, f) && (regionCue(words, f) || regions.contains(written(words, f)));
    if (places.size() <= 1) {
      return places.stream().findFirst().map(e -> region ? regionOf(e) : e);
    }
    EntityType wanted = region ? EntityType.REGION : EntityType.PLACE;
    int most = places.stream().mapToInt(e -> weight(e, states)).max().orElse(0);
    List<Entity> near = places.stream().filter(e -> weight(e, states) == most).toList();
    Optional<Entity> fit = near.stream().filter(e -> e.type() == wanted).findFirst();
    Entity chosen = fit.orElse(near.get(0));
    boolean decided = most > 0 && near.stream().filter(e -> e.type() == chosen.type()).count() == 1;
    return Optional.of(decided ? chosen : doubtful(chosen));
  }

  private static String written(Words words, Found f) {
    StringBuilder out = new StringBuilder();
    for (int i = f.first(); i < f.end(); i++) {
      out.append(words.get(i).fold()).append(' ');
    }
    return out.toString();
  }

  /** The governorate that is called like its city, where the table has one. */
  private Entity regionOf(Entity city) {
    for (String kind : List.of("governorate", "oblast", "province", "region")) {
      Optional<Entity> found = gazetteer.byKey(city.key() + "-" + kind);
      if (city.type() == EntityType.PLACE && found.isPresent()) {
        return found.get();
      }
    }
    return city;
  }

  /** A link that rests on nothing but the most usual meaning is told, not asserted. */
  private static Entity doubtful(Entity e) {
    return Entities.withLink(
        e,
        e.link().map(l -> new Entity.Link(l.item(), l.score() * 0.8, l.rule() + "-usual-meaning")));
  }

  private boolean regionCue(Words words, Found f) {
    return cue(words, f, Noun.REGIONHEAD);
  }

  private boolean cityCue(Words words, Found f) {
    return cue(words, f, Noun.PLACEHEAD);
  }

  /** "Idlib province", "province of Idlib", "the provinces of Raqqa and Idlib". */
  private boolean cue(Words words, Found f, Noun kind) {
    if (f.end() < words.size() && words.get(f.end()).joint() == Words.Joint.SPACE) {
      String next = singular(words.get(f.end()).fold());
      if (lexicon.is(kind, next)) {
        return true;
      }
    }
    int at = f.first() - 1;
    for (int k = 0; k < 6 && at > 0; k++, at--) {
      String w = words.get(at).fold();
      if (w.equals("of")) {
        return lexicon.is(kind, singular(words.get(at - 1).fold()));
      }
      boolean listed = w.equals("and") || words.get(at).capital();
      if (!listed || words.get(at + 1).joint() == Words.Joint.BREAK) {
        return false;
      }
    }
    return false;
  }

  static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
