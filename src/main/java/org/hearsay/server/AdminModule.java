package org.hearsay.server;

import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.mgt.ActionDatasets;
import org.apache.jena.fuseki.mgt.FusekiServerCtl;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.rdf.model.Model;

/**
 * The part of Fuseki's administration that its user interface needs, with its working folder where
 * we say. (Fuseki's own module takes that folder from a system property, which would be one for the
 * whole Java machine, and would load whatever configuration lies there.)
 */
final class AdminModule implements FusekiModule {
  private final Path folder;

  AdminModule(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "Hearsay administration";
  }

  @Override
  public void prepare(FusekiServer.Builder builder, Set<String> datasetNames, Model configModel) {
    FusekiServerCtl control = new FusekiServerCtl(folder);
    control.setup();
    builder
        .addServletAttribute(Fuseki.attrFusekiServerCtl, control)
        .addServlet("/$/datasets/*", new ActionDatasets())
        .addServlet("/$/server", new ActionServerStatus())
        .enableTasks(true)
        .enableStats(true)
        .enablePing(true)
        .enableCompact(true);
  }
}
