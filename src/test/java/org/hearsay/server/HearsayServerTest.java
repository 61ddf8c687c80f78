package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HearsayServerTest {
  private static final String PASSWORD = "an owl in the attic";
  private static final String INSERT =
      "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/a> <http://example.org/b>"
          + " 1, 2, 3, 4 } }";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private HearsayServer server;

  @BeforeEach
  void start() throws IOException {
    server = HearsayServer.start(settings(folder, 0), Map.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static ServerSettings settings(Path store, int port) {
    return new ServerSettings(
        store,
        ServerSettings.LOOPBACK,
        port,
        PASSWORD,
        Optional.empty(),
        Duration.ofMillis(500),
        3);
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> query(String sparql, String... headers)
      throws IOException, InterruptedException {
    return get(
        "hearsay/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8), headers);
  }

  private HttpResponse<String> update(String password) throws IOException, InterruptedException {
    return post("hearsay/update", "application/sparql-update", INSERT, password);
  }

  private HttpResponse<String> post(String path, String type, String body, String password)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!password.isEmpty()) {
      String login = ServerSettings.USER + ":" + password;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aQueryIsAnsweredWithoutPassword() throws Exception {
    assertThat(query("ASK {}").body()).contains("true");
  }

  @Test
  void anUpdateNeedsThePassword() throws Exception {
    assertThat(update("").statusCode()).isEqualTo(401);
    assertThat(update("wrong").statusCode()).isEqualTo(401);
    assertThat(query("ASK { ?s ?p ?o }").body()).contains("false");
    assertThat(update(PASSWORD).statusCode()).isBetween(200, 204);
    assertThat(query("ASK { ?s ?p 1 }").body()).contains("true");
  }

  @Test
  void graphsAreWrittenWithThePasswordOnly() throws Exception {
    String path = "hearsay/data?graph=http%3A%2F%2Fexample.org%2Fg";
    String turtle = "<http://example.org/a> a <http://example.org/B> .";
    assertThat(post(path, "text/turtle", turtle, "").statusCode()).isEqualTo(401);
    assertThat(post(path, "text/turtle", turtle, PASSWORD).statusCode()).isBetween(200, 204);
  }

  @Test
  void thePublicEndpointTakesNoUpdate() throws Exception {
    assertThat(post("hearsay/sparql", "application/sparql-update", INSERT, "").statusCode())
        .isBetween(400, 499);
    assertThat(post("hearsay", "application/sparql-update", INSERT, "").statusCode())
        .isBetween(400, 499);
    assertThat(query("ASK { ?s ?p ?o }").body()).contains("false");
  }

  @Test
  void theDefaultGraphIsTheUnion() throws Exception {
    update(PASSWORD);
    assertThat(query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv").body())
        .contains("4");
  }

  @Test
  void rowsAreLimitedAndTheAnswerSaysSo() throws Exception {
    update(PASSWORD);
    HttpResponse<String> answer = query("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
    assertThat(answer.body().lines()).hasSize(1 + 3);
    assertThat(answer.headers().firstValue(LimitedQuery.HEADER)).contains("3");
  }

  @Test
  void aRunawayQueryIsStoppedAndTheServerLivesOn() throws Exception {
    StringBuilder insert = new StringBuilder("INSERT DATA { GRAPH <http://example.org/g> { ");
    for (int i = 0; i < 60; i++) {
      insert.append("<http://example.org/a> <http://example.org/b> ").append(i).append(" . ");
    }
    post("hearsay/update", "application/sparql-update", insert.append("} }").toString(), PASSWORD);
    StringBuilder product = new StringBuilder("SELECT (COUNT(*) AS ?n) { ");
    for (char variable = 'a'; variable <= 'h'; variable++) {
      product.append("?s").append(variable).append(" ?p").append(variable).append(" ?");
      product.append(variable).append(" . ");
    }
    assertThat(query(product.append('}').toString()).statusCode()).isEqualTo(503);
    assertThat(query("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void aBrokenConfigFileIsNamed(@TempDir Path other) throws IOException {
    Path config = Files.writeString(other.resolve("broken.ttl"), "this is no Turtle");
    ServerSettings broken =
        new ServerSettings(
            other,
            ServerSettings.LOOPBACK,
            0,
            PASSWORD,
            Optional.of(config),
            ServerSettings.QUERY_TIMEOUT,
            ServerSettings.ROW_LIMIT);
    assertThatThrownBy(() -> HearsayServer.start(broken, Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.ttl");
  }

  @Test
  void serviceIsOff() throws Exception {
    HttpResponse<String> answer =
        query("SELECT * { SERVICE <" + server.queryEndpoint() + "> { ?s ?p ?o } }");
    assertThat(answer.statusCode()).isBetween(400, 599);
  }

  @Test
  void anySiteMayQueryButCredentialsDoNotCross() throws Exception {
    HttpResponse<String> answer = query("ASK {}", "Origin", "https://example.org");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(update(PASSWORD).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void administrationIsForThisMachineAlone() throws Exception {
    assertThat(get("$/ping").statusCode()).isEqualTo(200);
    assertThat(get("$/server").statusCode()).isEqualTo(200);
    assertThat(get("$/server", "Origin", "https://example.org").statusCode()).isEqualTo(403);
    assertThat(get("$/ping", "Origin", "https://example.org").statusCode()).isEqualTo(200);
  }

  @Test
  void theUserInterfaceOfFusekiIsReachable() throws Exception {
    HttpResponse<String> page = get("fuseki/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Apache Jena Fuseki UI");
    HttpResponse<String> moved = get("fuseki/$/server?x=1");
    assertThat(moved.statusCode()).isEqualTo(307);
    assertThat(moved.headers().firstValue("Location")).contains("/$/server?x=1");
    assertThat(get("fuseki/../secret.js").statusCode()).isEqualTo(404);
  }

  @Test
  void aPortInUseIsSaidPlainly(@TempDir Path other) {
    int port = server.address().getPort();
    assertThatThrownBy(() -> HearsayServer.start(settings(other, port), Map.of()))
        .isInstanceOf(PortInUseException.class)
        .hasMessage("port " + port + " on 127.0.0.1 is in use by another program");
  }

  @Test
  void itStartsAgainOnTheSameStoreWithAllDataThere() throws Exception {
    update(PASSWORD);
    server.close();
    start();
    assertThat(query("ASK { ?s ?p 1 }").body()).contains("true");
  }

  @Test
  void theStoreTellsWhoServesIt() {
    assertThat(ServingNote.find(folder).map(ServingNote::queryEndpoint))
        .contains(URI.create(server.address() + "hearsay/sparql"));
    server.close();
    assertThat(ServingNote.find(folder)).isEmpty();
  }
}
