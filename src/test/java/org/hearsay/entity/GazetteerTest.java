package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final String HEADER =
      "key\ttype\tlabel\tnames\tseats\twithin\titem\tlatitude\tlongitude\tgeonames\tgrade\n";
  private final Gazetteer gazetteer = Gazetteer.shipped();

  @Test
  void everyRowHasTheFormThatTheHeaderTells() {
    for (Tsv.Row row : Tsv.resource("entities.tsv")) {
      assertThat(row.fields()).as("line %d", row.line()).hasSize(11);
      assertThat(row.get(0)).as("line %d", row.line()).isEqualTo(Fold.key(row.get(2)));
      assertThat(row.get(10))
          .as("line %d", row.line())
          .matches(row.get(6).isEmpty() ? "" : "[ABC]");
      assertThat(row.get(7).isEmpty()).as("line %d", row.line()).isEqualTo(row.get(8).isEmpty());
    }
  }

  @Test
  void keysAndItemsStandOnce() {
    Map<String, String> keys = new HashMap<>();
    for (Tsv.Row row : Tsv.resource("entities.tsv")) {
      assertThat(keys.put(row.get(0), row.get(2))).as("key %s", row.get(0)).isNull();
      if (!row.get(6).isEmpty()) {
        assertThat(keys.put(row.get(6), row.get(2))).as("item %s", row.get(6)).isNull();
      }
    }
  }

  @Test
  void whatLiesWithinSomethingNamesARowOfTheTable() {
    assertThat(gazetteer.entities())
        .allSatisfy(
            e ->
                assertThat(e.within().map(gazetteer::byKey).filter(java.util.Optional::isEmpty))
                    .as(e.key())
                    .isEmpty());
  }

  @Test
  void adjectivesNameStatesOfTheTable() {
    for (Tsv.Row row : Tsv.resource("demonyms.tsv")) {
      assertThat(gazetteer.byKey(row.get(0)).map(Entity::type))
          .as(row.get(0))
          .contains(EntityType.STATE);
    }
  }

  @Test
  void theUsersTableWins() throws IOException {
    Gazetteer mine =
        Gazetteer.of(
            new StringReader(
                HEADER
                    + "syria\tSTATE\tSyrian Republic\tSyria\t\t\tQ1\t\t\t\t\n"
                    + "\tOUTLET\tHarbour Gazette\tHarbour Gazette|harbourgazette.example\t\t\t\t\t\t\t\n"));
    assertThat(mine.byKey("syria").map(Entity::label)).contains("Syrian Republic");
    assertThat(mine.byHost("www.harbourgazette.example").map(Entity::key))
        .contains("harbour-gazette");
    assertThat(mine.named("The Harbour Gazette", EntityType.OUTLET).key())
        .isEqualTo("harbour-gazette");
  }

  @Test
  void aRowThatIsWrongIsToldWithItsLine() {
    assertThatThrownBy(
            () -> Gazetteer.of(new StringReader(HEADER + "x\tPLANET\tX\t\t\t\t\t\t\t\t\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void anUnknownPublisherBecomesALocalOutlet() {
    Entity outlet = gazetteer.named("The Northern Courier", EntityType.OUTLET);
    assertThat(outlet.key()).isEqualTo("northern-courier");
    assertThat(outlet.link()).isEmpty();
  }
}
