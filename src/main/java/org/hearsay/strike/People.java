package org.hearsay.strike;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.analysis.Token;

/** Which nouns are people, and which are counted things that are no victims. Immutable. */
final class People {
  private final Set<String> persons = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> things = Table.words("things.tsv");

  People() {
    for (String[] row : Table.rows("people.tsv", 2)) {
      (row[1].equals("one") ? persons : groups).add(row[0]);
    }
  }

  /** "civilian", "children", "people"; also names of nations in the plural ("Palestinians"). */
  boolean isPerson(Token noun) {
    String low = Phrases.low(noun);
    return persons.contains(noun.lemma())
        || persons.contains(low)
        || low.equals("people")
        || low.equals("others")
        || low.endsWith("men") && low.length() > 5
        || noun.tag().equals("NNPS");
  }

  /** "family": several in the singular. */
  boolean isGroup(Token noun) {
    return groups.contains(noun.lemma());
  }

  boolean isThing(Token noun) {
    return things.contains(noun.lemma()) || things.contains(Phrases.low(noun));
  }
}
