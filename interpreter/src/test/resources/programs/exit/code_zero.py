import sys
print("bye")
sys.exit()
print("never")
