# refused: 2:1 star import
from math import *
