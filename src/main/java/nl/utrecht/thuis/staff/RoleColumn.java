package nl.utrecht.thuis.staff;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role is stored under its own id. */
@Converter
class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.id();
    }

    @Override
    public Role convertToEntityAttribute(String id) {
        return Role.find(id).orElseThrow(() -> new IllegalStateException("No such role: " + id));
    }
}
