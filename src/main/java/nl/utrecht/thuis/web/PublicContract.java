package nl.utrecht.thuis.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The published contract is the API's; pages are for people. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class PublicContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        List.copyOf(contract.getPaths().getPathItems().keySet()).stream().filter(path -> !path.startsWith("/api/"))
                .forEach(contract.getPaths()::removePathItem);
    }
}
