package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.entity.Lexicon.Gender;
import org.hearsay.text.EditDistance;

/**
 * Gives each name of an article its entity: names by shape are joined to the longer names that they
 * shorten, acronyms to what stands before their brackets, bodies without a state to the state the
 * article speaks of. For one article; used by one thread.
 */
final class Naming {
  /**
   * Rule of names that nothing tells the type of. They answer when asked for, and are not listed.
   */
  static final String UNTYPED = "untyped-name";

  private final Words words;
  private final String text;
  private final NameFinder finder;
  private final Gazetteer gazetteer;
  private final Lexicon lexicon = Lexicon.shipped();
  private final People people = new People();
  private final List<Name> names = new ArrayList<>();
  private final Map<String, Entity> acronyms = new HashMap<>();
  private final Map<String, EntityType> types = new HashMap<>();

  Naming(Words words, String text, NameFinder finder, Gazetteer gazetteer) {
    this.words = words;
    this.text = text;
    this.finder = finder;
    this.gazetteer = gazetteer;
  }

  /** The people of the article, after {@link #decide}. */
  People people() {
    return people;
  }

  /**
   * @param known names of the gazetteer
   * @param shapes names by shape, of which some replace known ones
   * @param datelineStates states in whose cities the article's datelines stand
   */
  List<Name> decide(List<Name> known, List<ShapeNames.Shape> shapes, Set<String> datelineStates) {
    for (Name n : known) {
      boolean inside =
          shapes.stream()
              .anyMatch(
                  s ->
                      s.first() <= n.first()
                          && n.end() <= s.end()
                          && s.end() - s.first() > n.end() - n.first());
      if (!inside) {
        names.add(n);
        n.actor()
            .filter(e -> e.type() == EntityType.PERSON)
            .ifPresent(e -> people.add(e, n.first()));
      }
    }
    List<ShapeNames.Shape> open = new ArrayList<>();
    for (ShapeNames.Shape s : shapes) {
      if (s.type().isPresent() && s.end() - s.first() > 1) {
        typed(s);
      } else {
        open.add(s);
      }
    }
    open.forEach(this::single);
    names.sort(Comparator.comparing(Name::span));
    readAcronyms();
    return bodies(withGender(), datelineStates);
  }

  /** A name of several words whose type is told. */
  private void typed(ShapeNames.Shape s) {
    EntityType type = s.type().orElseThrow();
    String label = label(s);
    if (type == EntityType.PERSON) {
      Entity person =
          gazetteer
              .find(label, EntityType.PERSON)
              .or(() -> people.sameFullName(label))
              .orElseGet(() -> Entities.local(label, type, Optional.empty()));
      people.add(person, s.first());
      s.title().map(Lexicon.Title::gender).ifPresent(g -> people.gender(person, g));
      add(s, person, s.title().isPresent() ? "title" : "person-shape");
    } else {
      types.putIfAbsent(Fold.key(label), type);
      add(s, place(label, type), "name-shape");
    }
  }

  private Entity place(String label, EntityType type) {
    if (type != EntityType.PLACE) {
      return gazetteer
          .find(label, type)
          .orElseGet(() -> Entities.local(label, type, Optional.empty()));
    }
    return sameSound(label).orElseGet(() -> Entities.local(label, type, Optional.empty()));
  }

  /**
   * A place of the table whose name is another transliteration of {@code label}: same sound, at
   * most a third of the letters changed, in a state that the article names, and only one such.
   */
  private Optional<Entity> sameSound(String label) {
    if (Fold.sound(label).length() < 3) {
      return Optional.empty();
    }
    List<Entity> near =
        gazetteer.placesThatSoundLike(label).stream()
            .filter(e -> e.within().filter(w -> isNamed(w)).isPresent())
            .filter(e -> e.names().stream().anyMatch(n -> close(n, label)))
            .distinct()
            .toList();
    if (near.size() > 1) {
      int least = near.stream().mapToInt(e -> distance(e, label)).min().getAsInt();
      near = near.stream().filter(e -> distance(e, label) == least).toList();
    }
    return near.size() == 1
        ? Optional.of(
            Entities.withLink(
                near.get(0),
                near.get(0)
                    .link()
                    .map(l -> new Entity.Link(l.item(), l.score() * 0.9, "transliteration"))))
        : Optional.empty();
  }

  private boolean isNamed(String state) {
    return names.stream()
        .anyMatch(
            n ->
                n.isKnown()
                    && (n.entity().key().equals(state)
                        || n.entity().within().filter(state::equals).isPresent()));
  }

  static boolean close(String a, String b) {
    String x = Fold.key(a).replace("-", "");
    String y = Fold.key(b).replace("-", "");
    return EditDistance.between(x, y) * 3 <= Math.max(x.length(), y.length());
  }

  private static int distance(Entity e, String label) {
    String wanted = Fold.key(label);
    return e.names().stream()
        .mapToInt(n -> EditDistance.between(Fold.key(n), wanted))
        .min()
        .orElse(99);
  }

  /** A single word, or one whose type is not told: by the article's other names, else open. */
  private void single(ShapeNames.Shape s) {
    String label = label(s);
    Gender gender = s.title().map(Lexicon.Title::gender).orElse(Gender.UNKNOWN);
    Optional<Entity> person =
        s.end() - s.first() <= 2 ? people.shortName(label, gender, s.first()) : Optional.empty();
    if (person.isPresent()) {
      people.add(person.get(), s.first());
      add(s, person.get(), "short-name");
    } else if (s.title().isPresent()
        || s.end() - s.first() == 1 && s.type().isEmpty() && lexicon.firstName(label).isPresent()) {
      Entity e =
          gazetteer
              .find(label, EntityType.PERSON)
              .orElseGet(() -> Entities.local(label, EntityType.PERSON, Optional.empty()));
      people.add(e, s.first());
      people.gender(e, gender);
      add(s, e, "title");
    } else if (types.containsKey(Fold.key(label))) {
      add(s, Entities.local(label, types.get(Fold.key(label)), Optional.empty()), "name-shape");
    } else if (s.type().isPresent()) {
      EntityType type = s.type().get();
      Entity e = place(label, type);
      if (type == EntityType.PERSON) {
        people.add(e, s.first());
      }
      types.putIfAbsent(Fold.key(label), type);
      add(s, e, type == EntityType.PERSON ? "person-shape" : "name-shape");
    } else {
      Optional<Entity> place = sameSound(label);
      add(
          s,
          place.orElseGet(() -> Entities.local(label, EntityType.ORGANISATION, Optional.empty())),
          place.isPresent() ? "transliteration" : UNTYPED);
    }
  }

  private String label(ShapeNames.Shape s) {
    return text.substring(words.get(s.first()).start(), words.get(s.end() - 1).end())
        .replaceAll("\\s+", " ");
  }

  private void add(ShapeNames.Shape s, Entity entity, String rule) {
    if (s.first() < s.end()) {
      names.add(Name.of(words, s.first(), s.end(), entity, rule));
    }
  }

  // ---- acronyms in brackets

  /** "the Harbour Relief Committee (HRC)": from then on HRC is that committee. */
  private void readAcronyms() {
    for (int k = 0; k < names.size(); k++) {
      Name n = names.get(k);
      Optional<String> acronym = bracketed(n.end());
      if (acronym.isEmpty() || !n.isKnown() || n.end() - n.first() < 2 || !fits(acronym.get(), n)) {
        continue;
      }
      acronyms.putIfAbsent(acronym.get(), n.entity());
      if (n.rule().equals(UNTYPED)) {
        names.set(k, n.means(n.entity(), "name-with-acronym"));
      }
    }
    for (int k = 0; k < names.size(); k++) {
      Name n = names.get(k);
      String raw = words.get(n.first()).raw().replace(".", "");
      if (n.end() - n.first() == 1 && acronyms.containsKey(raw) && n.span().length() < 10) {
        names.set(k, n.means(acronyms.get(raw), "acronym"));
      }
    }
  }

  private Optional<String> bracketed(int i) {
    if (i >= words.size() || !words.get(i).allCapitals()) {
      return Optional.empty();
    }
    int start = words.get(i).start();
    int end = words.get(i).end();
    boolean brackets =
        start > 0
            && text.charAt(start - 1) == '('
            && end < text.length()
            && text.charAt(end) == ')';
    return brackets ? Optional.of(words.get(i).raw().replace(".", "")) : Optional.empty();
  }

  /** At least half of the acronym's letters begin words of the name, in order. */
  private boolean fits(String acronym, Name n) {
    int found = 0;
    for (int i = n.first(); i < n.end() && found < acronym.length(); i++) {
      if (Character.toUpperCase(words.get(i).raw().charAt(0)) == acronym.charAt(found)) {
        found++;
      }
    }
    return found * 2 >= acronym.length();
  }

  // ---- what titles and bodies say

  /** "Ms. Trump" is not the man whom the table calls Trump. */
  private List<Name> withGender() {
    List<Name> out = new ArrayList<>();
    for (Name n : names) {
      Gender told = titleBefore(n);
      boolean person = n.actor().filter(e -> e.type() == EntityType.PERSON).isPresent();
      if (!person || told == Gender.UNKNOWN || !people.contradicts(n.entity(), told)) {
        out.add(n);
        continue;
      }
      String surname = words.get(n.end() - 1).raw();
      Entity other =
          people
              .shortName(surname, told, n.first())
              .orElseGet(() -> Entities.local(surname, EntityType.PERSON, Optional.empty()));
      people.add(other, n.first());
      people.gender(other, told);
      out.add(n.means(other, "title"));
    }
    return out;
  }

  private Gender titleBefore(Name n) {
    return n.first() == 0
        ? Gender.UNKNOWN
        : lexicon
            .title(words.get(n.first() - 1).raw())
            .filter(Lexicon.Title::isHonorific)
            .map(Lexicon.Title::gender)
            .orElse(Gender.UNKNOWN);
  }

  private List<Name> bodies(List<Name> all, Set<String> datelineStates) {
    Map<String, Integer> states = new LinkedHashMap<>();
    datelineStates.forEach(s -> states.merge(s, 3, Integer::sum));
    for (Name n : all) {
      if (n.isKnown()) {
        state(n.entity()).ifPresent(s -> states.merge(s, 1, Integer::sum));
      }
    }
    List<Name> out = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      Name n = all.get(k);
      if (n.body().isEmpty()) {
        out.add(n);
        continue;
      }
      Lexicon.Body body = n.body().get();
      Optional<Entity> decided = sameBody(all, k, body).or(() -> ofState(states, body));
      out.add(
          decided
              .map(e -> n.means(e, "body-of-article"))
              .orElseGet(() -> n.means(alone(n), UNTYPED)));
    }
    return out;
  }

  private Entity alone(Name n) {
    String label = text.substring(n.span().start(), n.span().end()).replaceAll("\\s+", " ");
    return Entities.local(label, EntityType.GOVERNMENT_BODY, Optional.empty());
  }

  private static Optional<String> state(Entity e) {
    return e.type() == EntityType.STATE ? Optional.of(e.key()) : e.within();
  }

  /** The same body of a state named elsewhere: the nearest before, else the first behind. */
  private Optional<Entity> sameBody(List<Name> all, int k, Lexicon.Body body) {
    String ending = body.canonical().replace("{}", "");
    List<Name> order = new ArrayList<>();
    for (int i = k - 1; i >= 0; i--) {
      order.add(all.get(i));
    }
    order.addAll(all.subList(k + 1, all.size()));
    return order.stream()
        .filter(n -> n.actor().filter(e -> e.label().endsWith(ending)).isPresent())
        .map(Name::entity)
        .findFirst();
  }

  /** The state that the article names most; the United States have departments, no ministries. */
  private Optional<Entity> ofState(Map<String, Integer> states, Lexicon.Body body) {
    return states.entrySet().stream()
        .filter(e -> !(body.head().equals("ministry") && e.getKey().equals("united-states")))
        .filter(e -> isState(e.getKey()))
        .max(Map.Entry.comparingByValue())
        .flatMap(e -> gazetteer.byKey(e.getKey()))
        .map(s -> finder.body(s, body));
  }

  private boolean isState(String key) {
    return gazetteer.byKey(key).filter(s -> s.type() == EntityType.STATE).isPresent();
  }

  /** Every surface form under which the article has an entity, by key. */
  Map<String, Set<String>> surfaces(List<Name> decided) {
    Map<String, Set<String>> out = new HashMap<>();
    for (Name n : decided) {
      if (n.isKnown() && !n.adjective()) {
        String form = text.substring(n.span().start(), n.span().end()).replaceAll("\\s+", " ");
        n.actor()
            .ifPresent(e -> out.computeIfAbsent(e.key(), k -> new LinkedHashSet<>()).add(form));
        n.place()
            .ifPresent(e -> out.computeIfAbsent(e.key(), k -> new LinkedHashSet<>()).add(form));
      }
    }
    return out;
  }
}
