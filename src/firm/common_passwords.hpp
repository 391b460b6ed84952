#pragma once
#include <string_view>

namespace kept {

/// Is the text, folded and without blanks, among the first guesses of everybody who guesses?
/// Our own short list: words by themselves (digits behind them are taken off before), walks over
/// the keyboard, in English, Danish and Arabic.
bool is_common_password(std::string_view folded);

}  // namespace kept
