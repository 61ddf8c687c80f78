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
  private final Gazetteer gazetteer;
  private final StateNames states;
  private final Lexicon lexicon = Lexicon.shipped();

  NameFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    states = new StateNames(gazetteer);
  }

  /** The body of {@code state}, from the table if it has it. */
  Entity body(Entity state, Lexicon.Body body) {
    return states.body(state, body);
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
    Map<String, Integer> named = statesOf(found);
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
      names.add(f.composed().orElseGet(() -> decide(words, f, named, regions)));
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
    Optional<Name> composed = states.compose(words, i);
    if (composed.isPresent() && composed.get().end() - i > known) {
      Name c = composed.get();
      return Optional.of(new Found(i, c.end(), List.of(), composed));
    }
    return known == 0
        ? Optional.empty()
        : Optional.of(new Found(i, i + known, senses, Optional.empty()));
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
