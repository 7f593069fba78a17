"""Tells a Chinese personal name in Latin letters from other capitalised words: a surname and one or two syllables."""

from functools import lru_cache
from typing import Final

from nevtui.extract import patterns as re
from nevtui.extract.cues import words

_SURNAMES: Final = words(
    "Ai An Bai Bao Bi Bian Bu Cai Cao Cen Chai Chang Che Chen Cheng Chu Cui Dai Deng Di Ding Dong Dou Du Duan Fan",
    "Fang Fei Feng Fu Gan Gao Ge Geng Gong Gu Guan Gui Guo Han Hao He Hong Hou Hu Hua Huang Huo Ji Jia Jian Jiang",
    "Jiao Jin Jing Kang Ke Kong Lai Lan Lang Lei Leng Li Lian Liang Liao Lin Ling Liu Long Lou Lu Luo Lyu Ma Mao Mei",
    "Meng Mi Miao Min Mo Mu Ni Nie Ning Niu Ouyang Pan Pang Pei Peng Pu Qi Qian Qiang Qiao Qin Qiu Qu Quan Ren Rong",
    "Ruan Sha Shan Shang Shao Shen Sheng Shi Shu Shui Situ Song Su Sui Sun Tan Tang Tao Teng Tian Tong Tu Wan Wang",
    "Wei Wen Weng Wu Xi Xia Xiang Xiao Xie Xin Xing Xiong Xu Xuan Xue Yan Yang Yao Ye Yi Yin Ying You Yu Yuan Yue Yun",
    "Zang Zeng Zha Zhai Zhan Zhang Zhao Zhen Zheng Zhong Zhou Zhu Zhuang Zhuo Zong Zou Zu Zuo",
)
_SYLLABLE: Final = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|er"
    r"|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v))"
)
_GIVEN: Final = re.compile(rf"{_SYLLABLE}{{1,2}}|{_SYLLABLE}-{_SYLLABLE}", re.IGNORECASE)
_TWO: Final = re.compile(rf"{_SYLLABLE}{{2}}|{_SYLLABLE}-{_SYLLABLE}", re.IGNORECASE)
_ENGLISH: Final = words("Range Change Manage Engage Banking Leading Fangs Gauge Lounge Ginger")
_GIVEN_AND_MORE: Final = re.compile(rf"{_SYLLABLE}{{2,3}}", re.IGNORECASE)


def is_chinese_person(name: tuple[str, ...]) -> bool:
    """Tell whether a name is a surname, of the 200 commonest, and a given name: `Fang Yunzhou`, `Tu Le`."""
    return len(name) == 2 and name[0] in _SURNAMES and name[1][0].isupper() and _is_given(name[1])


def is_surname(word: str) -> bool:
    """Tell whether a word is one of the 200 commonest surnames of China."""
    return word in _SURNAMES


@lru_cache(maxsize=4096)
def _is_given(word: str) -> bool:
    return _GIVEN.fullmatch(word) is not None


@lru_cache(maxsize=4096)
def looks_chinese(word: str) -> bool:
    """Tell whether a word is two or three syllables of Chinese, as `Xiangneng` is; a few English words are, too."""
    return len(word) > 5 and _GIVEN_AND_MORE.fullmatch(word) is not None


def has_long_given_name(name: tuple[str, ...]) -> bool:
    """Tell a Chinese person whose given name has two syllables: hardly anything else is called so."""
    return is_chinese_person(name) and len(name[1]) > 4 and name[1] not in _ENGLISH and bool(_TWO.fullmatch(name[1]))
