#include <algorithm>
#include <string>

#include "demo/fancies.hpp"
#include "demo/firm_api.hpp"

namespace kept::demo {
namespace {

constexpr Fancy the_fancies[] = {
    {"maja@sundkaffe.example", "håndbold|vinterbadning|keramik|krimier"},
    {"jonas@sundkaffe.example", "landevejscykling|vinylplader|brætspil"},
    {"layla@sundkaffe.example", "الخط العربي|السباحة|الشعر|الطبخ"},
    {"priya@sundkaffe.example", "chess|hiking|vegetable growing|detective stories"},
    {"Karen Lindegaard", "håndbold|køkkenhave"},
    {"Thorkild Aabye", "lystfiskeri|surdej"},
    {"Birgit Mølgaard", "krimier|vinterbadning|hunde"},
    {"Nikolaj Brandt-Pihl", "racercykel|vinsmagning"},
    {"Ågot Fjeldsted", "keramik|korsang"},
    {"Mikkel Aagesen", "fodbold|brætspil"},
    {"Henriette Skov Dahlmann", "opera|havearbejde"},
    {"Thøger Vinther", "lokalhistorie|fuglekiggeri"},
    {"Ida Marie Ravn", "strik|gamle støvsugere"},
    {"Oliver Hartnell", "cricket|chess|folk music"},
    {"Siobhan Carrick", "hiking|crime novels"},
    {"Margaret Ellery", "gardening|bridge club|dogs"},
    {"Daniel Okonkwo-Reed", "basketball|jazz"},
    {"Ruth Appleyard", "poetry|bird watching|letter writing"},
    {"Bilal al-Hakim", "كرة القدم|القهوة العربية"},
    {"لطيفة السويدي", "الخط العربي|السباحة"},
    {"يوسف المنصوري", "الصقارة|السيارات الكلاسيكية"},
    {"Mariam Khalifa", "poetry|Arab cooking"},
    {"نورة البلوشي", "الشعر|التطريز"},
};

}  // namespace

std::span<Fancy const> fancies() { return the_fancies; }

std::string interest_list(std::string_view words) {
  std::string list;
  while (!words.empty()) {
    auto const end = std::min(words.find('|'), words.size());
    list += list.empty() ? "[" : ",";
    list += Body().add("label", words.substr(0, end)).text();
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return list + "]";
}

}  // namespace kept::demo
