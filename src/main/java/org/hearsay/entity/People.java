package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.entity.Lexicon.Gender;

/** The persons of one article, by full name, surname and first name. Not thread-safe. */
final class People {
  private final Lexicon lexicon = Lexicon.shipped();
  private final Map<String, Entity> byKey = new LinkedHashMap<>();
  private final Map<String, List<Integer>> where = new HashMap<>();
  private final Map<String, Gender> genders = new HashMap<>();
  private final Map<String, Gender> byFirstName = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();

  void add(Entity person, int word) {
    byKey.putIfAbsent(person.key(), person);
    where.computeIfAbsent(person.key(), k -> new ArrayList<>()).add(word);
  }

  void gender(Entity person, Gender gender) {
    if (gender != Gender.UNKNOWN) {
      genders.putIfAbsent(person.key(), gender);
    }
  }

  /** What titles, pronouns' nouns and the first name tell. */
  Gender gender(Entity person) {
    Gender told = genders.get(person.key());
    if (told != null) {
      return told;
    }
    return byFirstName.computeIfAbsent(person.key(), k -> ofFirstName(person.label()));
  }

  private Gender ofFirstName(String label) {
    int space = label.indexOf(' ');
    return space < 0
        ? Gender.UNKNOWN
        : lexicon.firstName(label.substring(0, space)).orElse(Gender.UNKNOWN);
  }

  boolean contradicts(Entity person, Gender gender) {
    Gender known = gender(person);
    return gender != Gender.UNKNOWN && known != Gender.UNKNOWN && known != gender;
  }

  /** A person of the article with the same first and last name, whatever stands between. */
  Optional<Entity> sameFullName(String label) {
    String wanted = ends(label);
    return byKey.values().stream().filter(e -> ends(e.label()).equals(wanted)).findFirst();
  }

  private static String ends(String label) {
    List<String> parts = parts(label);
    return parts.isEmpty() ? "" : parts.get(0) + " " + parts.get(parts.size() - 1);
  }

  private static List<String> parts(String label) {
    List<String> out = new ArrayList<>();
    for (String p : label.split("\\s+")) {
      String fold = Fold.word(p);
      if (!fold.equals("jr") && !fold.equals("sr") && !fold.isEmpty()) {
        out.add(fold);
      }
    }
    return out;
  }

  /**
   * The person whom a surname or a first name shortens: of that gender, last named before the word
   * {@code at}, else first named behind it.
   */
  Optional<Entity> shortName(String name, Gender gender, int at) {
    List<String> wanted = parts(name);
    Entity best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Entity e : byKey.values()) {
      List<String> full = parts.computeIfAbsent(e.key(), k -> parts(e.label()));
      if (full.size() <= wanted.size()) {
        continue;
      }
      boolean surname = full.subList(full.size() - wanted.size(), full.size()).equals(wanted);
      boolean first =
          wanted.size() == 1
              && full.get(0).equals(wanted.get(0))
              && lexicon.firstName(wanted.get(0)).isPresent();
      if (!surname && !first || contradicts(e, gender)) {
        continue;
      }
      int distance = (surname ? 0 : 100_000) + distance(e, at);
      if (distance < bestDistance) {
        best = e;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private int distance(Entity e, int at) {
    int nearest = Integer.MAX_VALUE / 2;
    for (int w : where.getOrDefault(e.key(), List.of())) {
      nearest = Math.min(nearest, w <= at ? at - w : 10_000 + w - at);
    }
    return nearest;
  }
}
