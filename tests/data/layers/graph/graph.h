#include "base/back.h"
