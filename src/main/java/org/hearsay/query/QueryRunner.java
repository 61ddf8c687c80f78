package org.hearsay.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.rdf.Iris;
import org.hearsay.store.StoreException;

/**
 * Runs queries on a data set of this process or on an endpoint. The default graph of both must be
 * the union of all graphs; for a data set that is not TDB2 this class sees to it.
 *
 * <p>Immutable; threads may share it.
 */
public final class QueryRunner {

  /**
   * How much a query may take.
   *
   * @param time until its last row
   * @param rows at most so many are given
   */
  public record Limits(Duration time, long rows) {
    public static final Limits DEFAULT = new Limits(Duration.ofMinutes(2), 1_000_000);
  }

  /** Takes what a query gives, while it comes. */
  interface Receiver {
    void rows(RowSet rows);

    void truth(boolean answer);

    void graph(Graph graph);
  }

  /** Makes an execution of a query. */
  private interface Target {
    QueryExec start(Query query);
  }

  private final Target target;
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Limits limits;
  private final String name;

  private QueryRunner(Target target, DatasetGraph dataset, Iris iris, Limits limits, String name) {
    this.target = target;
    this.dataset = dataset;
    this.iris = iris;
    this.limits = limits;
    this.name = name;
  }

  public static QueryRunner on(DatasetGraph dataset, Iris iris, Limits limits) {
    DatasetGraph union = TDBInternal.isBackedByTDB(dataset) ? dataset : new UnionView(dataset);
    return new QueryRunner(
        query ->
            QueryExec.dataset(union)
                .query(query)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build(),
        union,
        iris,
        limits,
        "store");
  }

  public static QueryRunner at(String endpoint, Iris iris, Limits limits) {
    return new QueryRunner(
        query ->
            QueryExecHTTP.service(endpoint)
                .query(query)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build(),
        null,
        iris,
        limits,
        "endpoint " + endpoint);
  }

  /** All rows of a SELECT, in memory. */
  public Rows rows(SavedQuery query, Map<String, String> parameters)
      throws QueryException, StoreException {
    List<Binding> found = new ArrayList<>();
    boolean[] cut = {false};
    List<String> columns = new ArrayList<>();
    run(
        query,
        parameters,
        new Receiver() {
          @Override
          public void rows(RowSet rows) {
            rows.getResultVars().forEach(v -> columns.add(v.getVarName()));
            rows.forEachRemaining(row -> found.add(row.detach()));
          }

          @Override
          public void truth(boolean answer) {
            throw new IllegalArgumentException(query.name() + " is no SELECT");
          }

          @Override
          public void graph(Graph graph) {
            throw new IllegalArgumentException(query.name() + " is no SELECT");
          }
        },
        cut);
    return new Rows(columns, found, cut[0]);
  }

  /**
   * Runs the query and writes its answer while it comes.
   *
   * @return whether rows were left off because of the row limit
   */
  public boolean run(SavedQuery query, Map<String, String> parameters, ResultWriter writer)
      throws QueryException, StoreException {
    boolean[] cut = {false};
    run(query, parameters, writer, cut);
    return cut[0];
  }

  private void run(
      SavedQuery saved, Map<String, String> parameters, Receiver receiver, boolean[] cut)
      throws QueryException, StoreException {
    Query query = ParameterBinder.bind(saved, parameters, iris);
    query.setSyntax(Syntax.syntaxARQ);
    try {
      if (dataset == null) {
        execute(query, receiver, cut);
      } else {
        Txn.executeRead(dataset, () -> execute(query, receiver, cut));
      }
    } catch (QueryCancelledException e) {
      throw new QueryException(
          "query "
              + saved.name()
              + ": stopped after "
              + limits.time().toSeconds()
              + " s; narrow it with parameters or give it more time",
          e);
    } catch (QueryExceptionHTTP | HttpException e) {
      throw new StoreException(
          name + ": " + reason(e) + "; is it running, and is the address right?", e);
    } catch (JenaException e) {
      throw new StoreException(name + ": query " + saved.name() + " failed: " + reason(e), e);
    }
  }

  private void execute(Query query, Receiver receiver, boolean[] cut) {
    try (QueryExec run = target.start(query)) {
      if (query.isAskType()) {
        receiver.truth(run.ask());
      } else if (query.isConstructType()) {
        receiver.graph(run.construct());
      } else if (query.isDescribeType()) {
        receiver.graph(run.describe());
      } else {
        RowSet rows = run.select();
        receiver.rows(
            RowSetStream.create(rows.getResultVars(), new Limited(rows, limits.rows(), cut)));
      }
    }
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e.getCause();
    String message = e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
    return (cause != null && cause.getMessage() != null ? cause.getMessage() : message)
        .lines()
        .findFirst()
        .orElse(message);
  }

  /** Stops after a number of rows, and tells so. */
  private static final class Limited implements Iterator<Binding> {
    private final RowSet rows;
    private final boolean[] cut;
    private long left;

    Limited(RowSet rows, long limit, boolean[] cut) {
      this.rows = rows;
      this.left = limit;
      this.cut = cut;
    }

    @Override
    public boolean hasNext() {
      if (!rows.hasNext()) {
        return false;
      }
      cut[0] = left <= 0;
      return !cut[0];
    }

    @Override
    public Binding next() {
      left--;
      return rows.next();
    }
  }
}
