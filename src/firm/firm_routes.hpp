#pragma once
// The routes of this room, by what they are about.
#include "firm/firm_parts.hpp"

namespace kept {

Routes setup_routes(FirmPartsPointer const& parts);
Routes session_routes(FirmPartsPointer const& parts);
Routes me_routes(FirmPartsPointer const& parts);
Routes token_routes();
Routes user_routes(FirmPartsPointer const& parts);
Routes local_user_routes(FirmPartsPointer const& parts);
Routes invitation_routes(FirmPartsPointer const& parts);
Routes reset_routes(FirmPartsPointer const& parts);
Routes firm_routes();
Routes saved_view_routes();
Routes own_field_routes();
Routes topic_routes();
Routes calendar_routes();
Routes closed_day_routes();
Routes absence_routes();

}  // namespace kept
